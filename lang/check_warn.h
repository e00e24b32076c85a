/* What CPython warns of before a program runs: `is` with a literal, calls and indexes that cannot work. */
#ifndef AW_LANG_CHECK_WARN_H
#define AW_LANG_CHECK_WARN_H

#include "base/diag.h"
#include "lang/ast.h"

/* Does the comparison ask for the identity of a constant? `arena` is for the time of asking, here and below. */
bool aw_check_warn_identity(AwArena *arena, const AwNode *compare, AwDiagId *id);
/* The name of the type of what is called, where it can be seen and no such object can be called; else NULL. */
const char *aw_check_warn_called(AwArena *arena, const AwNode *called);
/* The same for what can have no index, … */
const char *aw_check_warn_subscripted(AwArena *arena, const AwNode *value);
/* … for what takes numbers and slices alone, … */
const char *aw_check_warn_indexed(AwArena *arena, const AwNode *value);
/* … and for an index that is neither. */
const char *aw_check_warn_index(AwArena *arena, const AwNode *index);

#endif
