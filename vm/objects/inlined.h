/* inlined.h: comprehensions that are functions of their own for those who look at frames; see AwInlined in code.h. */
#ifndef AW_VM_OBJECTS_INLINED_H
#define AW_VM_OBJECTS_INLINED_H

#include "vm/objects/function.h"

/* The innermost one that an instruction belongs to, and the next one around; NULL: none. */
const AwInlined *aw_inlined_at(const AwCode *code, uint32_t instruction);
const AwInlined *aw_inlined_around(const AwCode *code, const AwInlined *inner);
uint32_t aw_inlined_depth(const AwCode *code, uint32_t instruction);
/* While `instruction` runs: where `level` stands then (NULL: the code itself), which is a call if it is not the innermost. */
uint32_t aw_inlined_place(const AwCode *code, uint32_t instruction, const AwInlined *level);
/* Its code object; level may be NULL: `loaded` itself. */
AwCodeObject *aw_inlined_code(AwCodeObject *loaded, const AwInlined *level);
/* Its variables, in a new dict, from the slots of the code around. NULL: raised. */
AwDict *aw_inlined_locals(AwVM *vm, AwFunction *function, const AwValue *slots,
                          const AwInlined *level) AW_MUST_CHECK;

#endif
