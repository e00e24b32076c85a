/* reduce.h: what copying and pickling ask of values: __reduce_ex__ and its kin, one native for each kind of value. */
#ifndef AW_VM_OBJECTS_REDUCE_H
#define AW_VM_OBJECTS_REDUCE_H

#include "vm/objects/iter_reduce.h"

/* object's: those of all types that say nothing else; the rules themselves are in stdlib/copyreg.aw */
AwStatus aw_object_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_object_reduce_ex(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_object_getstate(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_object_sizeof(AwVM *vm, AwValue *args, int argc, AwValue *out);

/* What __getstate__ gives of an instance of a class of the language, None of others: attributes, and members that __slots__
 * made. Re-enters. */
bool aw_state_of(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;

AwStatus aw_set_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_range_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_slice_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_bytearray_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_bytearray_reduce_ex(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_exception_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_exception_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_singleton_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_native_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_method_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out);

#endif
