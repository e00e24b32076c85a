/* Is a source text UTF-8, and does it say of itself that it is something else? */
#ifndef AW_LANG_ENCODING_H
#define AW_LANG_ENCODING_H

#include "base/diag.h"

/* What CPython says before it looks at tokens: NUL bytes, bytes that are no UTF-8, coding comments
   that name another encoding. False when it added to `diags`. */
bool aw_encoding_check(AwDiagnostics *diags, AwSource *source);

/* The encoding that a coding comment names, in the arena; NULL if there is none or it is UTF-8. */
const char *aw_encoding_other(AwArena *arena, AwSource *source);

#endif
