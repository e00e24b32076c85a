/* bytes_inside.h: what the files about bytes and bytearray share. */
#ifndef AW_VM_OBJECTS_BYTES_INSIDE_H
#define AW_VM_OBJECTS_BYTES_INSIDE_H

#include "vm/objects/bytes.h"

/* A new object of self's kind: bytes or bytearray. */
AwValue aw_bytes_like(AwVM *vm, AwValue self, const char *data, size_t size) AW_MUST_CHECK;
AwValue aw_bytes_slice(AwVM *vm, AwValue self, int64_t start, int64_t step, int64_t count) AW_MUST_CHECK;
/* The numbers of any iterable, appended; ValueError "<kind> must be in range(0, 256)". Nothing is owned when it fails. */
bool aw_bytes_gather(AwVM *vm, AwValue iterable, const char *kind, AwBuffer *out) AW_MUST_CHECK;
bool aw_bytearray_from_arguments(AwVM *vm, AwByteArray *array, AwValue *args, int argc, AwValue kwnames) AW_MUST_CHECK;

/* Slots that serve both types. */
bool aw_bytes_add(AwVM *vm, AwValue a, AwValue b, AwValue *out) AW_MUST_CHECK;
bool aw_bytes_mul(AwVM *vm, AwValue a, AwValue b, AwValue *out) AW_MUST_CHECK;
bool aw_bytes_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out) AW_MUST_CHECK;
AwFind aw_bytes_contains(AwVM *vm, AwValue self, AwValue item) AW_MUST_CHECK;
bool aw_bytes_iter(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;

/* Natives of bytearray alone. */
#define AW_BYTEARRAY_NATIVE(name)                                                                  \
    AwStatus aw_bytearray_method_##name(AwVM *vm, AwValue *args, int argc, AwValue *out);
AW_BYTEARRAY_NATIVE(init)
AW_BYTEARRAY_NATIVE(append)
AW_BYTEARRAY_NATIVE(extend)
AW_BYTEARRAY_NATIVE(insert)
AW_BYTEARRAY_NATIVE(pop)
AW_BYTEARRAY_NATIVE(remove)
AW_BYTEARRAY_NATIVE(clear)
AW_BYTEARRAY_NATIVE(reverse)
AW_BYTEARRAY_NATIVE(copy)

extern const AwNativeDef aw_bytes_methods[], aw_bytearray_methods[];

#endif
