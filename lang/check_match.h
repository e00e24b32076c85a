/* Checks of the patterns of a match statement. */
#ifndef AW_LANG_CHECK_MATCH_H
#define AW_LANG_CHECK_MATCH_H

#include "base/diag.h"
#include "lang/ast.h"

/* The first thing wrong with a case's pattern, made but not added to `diags`; NULL when it is good.
   `may_match_all`: the case has a guard or is the last. */
AwDiag *aw_check_match_pattern(AwDiagnostics *diags, const AwNode *pattern, bool may_match_all);

#endif
