/* bytes_inside.h: what the files about bytes and bytearray share. */
#ifndef AW_VM_OBJECTS_BYTES_INSIDE_H
#define AW_VM_OBJECTS_BYTES_INSIDE_H

#include "vm/objects/bytes.h"

/* A new object of self's kind: bytes or bytearray. */
AwValue aw_bytes_like(AwVM *vm, AwValue self, const char *data, size_t size) AW_MUST_CHECK;
AwValue aw_bytes_slice(AwVM *vm, AwValue self, int64_t start, int64_t step,
                       int64_t count) AW_MUST_CHECK;
/* The numbers of any iterable, appended; ValueError "<kind> must be in range(0, 256)". Nothing is owned when it fails. */
bool aw_bytes_gather(AwVM *vm, AwValue iterable, const char *kind, AwBuffer *out) AW_MUST_CHECK;
bool aw_bytearray_from_arguments(AwVM *vm, AwByteArray *array, AwValue *args, int argc,
                                 AwValue kwnames) AW_MUST_CHECK;

/* Slots that serve both types. */
bool aw_bytes_add(AwVM *vm, AwValue a, AwValue b, AwValue *out) AW_MUST_CHECK;
bool aw_bytes_mul(AwVM *vm, AwValue a, AwValue b, AwValue *out) AW_MUST_CHECK;
bool aw_bytes_mod(AwVM *vm, AwValue a, AwValue b, AwValue *out) AW_MUST_CHECK;
bool aw_bytes_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op,
                      AwValue *out) AW_MUST_CHECK;
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

/* clang-format off */
/* Natives of both types by file. */
#define AW_BYTES_NATIVE(name)                                                                      \
    AwStatus aw_bytes_method_##name(AwVM *vm, AwValue *args, int argc, AwValue *out);
#define AW_BYTES_FIND_NATIVES(X)                                                                   \
    X(find) X(rfind) X(index) X(rindex) X(count) X(startswith) X(endswith) X(replace) X(split)     \
    X(rsplit) X(splitlines) X(partition) X(rpartition) X(strip) X(lstrip) X(rstrip)                \
    X(removeprefix) X(removesuffix) X(join)
#define AW_BYTES_FORM_NATIVES(X)                                                                   \
    X(upper) X(lower) X(title) X(swapcase) X(capitalize) X(isalpha) X(isalnum) X(isdigit)          \
    X(islower) X(isupper) X(isspace) X(istitle) X(isascii) X(center) X(ljust) X(rjust) X(zfill)    \
    X(expandtabs) X(translate) X(maketrans)
/* clang-format on */
AW_BYTES_FIND_NATIVES(AW_BYTES_NATIVE)
AW_BYTES_FORM_NATIVES(AW_BYTES_NATIVE)

/* A run of bytes. */
typedef struct {
    const char *data;
    size_t size;
} AwBytesView;

static inline AwBytesView aw_bytes_view_of(AwValue v) /* bytes or bytearray */
{
    AwBytesView view = {"", 0};
    aw_bytes_view(v, &view.data, &view.size);
    return view;
}

extern const AwNativeDef aw_bytes_methods[], aw_bytearray_methods[];

#endif
