/* Constant folding: the value of an expression that is made of constants only. */
#ifndef AW_LANG_FOLD_H
#define AW_LANG_FOLD_H

#include "lang/ast.h"
#include "vm/code.h"

/* Gives the constant that the expression always is: constants themselves, arithmetic on small
   numbers and strings, tuples of constants, __debug__. False when there is none, or when
   evaluating it would raise or give something big. Texts and items of the result live in `arena` or
   in the tree. */
bool aw_fold(AwArena *arena, const AwNode *node, AwConst *out) __attribute__((warn_unused_result));

/* The elements of a display as one constant of this kind (tuple or frozenset). */
bool aw_fold_items(AwArena *arena, const AwNodes *nodes, AwConstKind kind, AwConst *out)
    __attribute__((warn_unused_result));

/* Whether a constant is true. */
bool aw_fold_truth(const AwConst *constant);

#endif
