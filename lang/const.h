/* Constants of code objects: comparing and hashing. Equal means equal in kind and value, so that
   1, 1.0 and True differ, and so do 0.0 and -0.0. */
#ifndef AW_LANG_CONST_H
#define AW_LANG_CONST_H

#include "vm/code.h"

bool aw_const_has_text(const AwConst *constant); /* which member of the union holds */
bool aw_const_has_items(const AwConst *constant);
uint32_t aw_const_hash(const AwConst *constant);
bool aw_const_equal(const AwConst *one, const AwConst *other);

/* Of frozensets: the same elements in whatever order, and a hash that does not know the order. */
bool aw_const_same_set(const AwConst *one, const AwConst *other);
uint32_t aw_const_set_hash(const AwConst *set);

#endif
