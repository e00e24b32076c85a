/* suggest.h: what was meant by a name that does not exist: the nearest one that does. */
#ifndef AW_CLI_SUGGEST_H
#define AW_CLI_SUGGEST_H

#include "vm/objects/exception.h"

/* For a NameError or an AttributeError: the known name that CPython would suggest, or AW_UNSET. Calls back (dir() of the object); never raises.
 * The caller holds the collector off. */
AwValue aw_suggest_name(AwVM *vm, AwValue exception);

#endif
