/* bytes.h: bytes and bytearray: their layout, and looking into either. */
#ifndef AW_VM_OBJECTS_BYTES_H
#define AW_VM_OBJECTS_BYTES_H

#include "base/buffer.h"
#include "vm/objects/container.h"

typedef struct {
    AwObject base;
    size_t size;
    int64_t hash; /* 0: not computed; in subclasses with attributes: AwValue *attrs */
    char data[];  /* size bytes and a NUL that is not counted */
} AwBytes;

typedef struct {
    AwObject base;
    char *data; /* owned */
    size_t size, capacity;
    uint32_t exports; /* memoryviews that look into it: it cannot be resized */
} AwByteArray;

/* What an object shows of its memory: bytearray, array.array, mmap. */
struct AwExposed {
    char *data; /* may be NULL if there is nothing */
    size_t size;
    uint32_t format, item_size; /* a letter of struct's; bytes of an item */
    bool readonly;
    uint32_t *
        exports; /* counts the memoryviews that look into it: until then it cannot be resized or closed */
};

extern AwType aw_bytearray_type, aw_bytes_iter_type, aw_bytearray_iter_type;

static inline bool aw_is_bytes(AwValue v)
{ /* bytes or a subclass */
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_BYTES);
}
static inline AwBytes *aw_as_bytes(AwValue v)
{
    return (AwBytes *)aw_as_object(v);
}

/* bytearray or a subclass */
bool aw_is_bytearray(AwValue v);
static inline AwByteArray *aw_as_bytearray(AwValue v)
{
    return (AwByteArray *)aw_as_object(v);
}
AwValue aw_bytearray_new(AwVM *vm, const char *bytes, size_t size) AW_MUST_CHECK;
/* Replaces bytes [from, from + removed) by `size` others, which may lie in the array itself. */
bool aw_bytearray_splice(AwVM *vm, AwByteArray *array, size_t from, size_t removed,
                         const char *bytes, size_t size) AW_MUST_CHECK;
/* Collects when there are views (`exports` of them), so that those that nobody has are gone. Called at the beginning of natives
 * that may resize the memory, when there is nothing yet that a collection could take from them. */
void aw_memory_settle(AwVM *vm, const uint32_t *exports); /* memoryview.c */
/* The number of a byte: ValueError "byte must be in range(0, 256)"; TypeError for what is no integer. */
bool aw_byte_from(AwVM *vm, AwValue v, unsigned char *out) AW_MUST_CHECK;

/* A bytes object of `size` bytes for the caller to fill in at once. */
AwBytes *aw_bytes_with_room(AwVM *vm, size_t size) AW_MUST_CHECK;
AwValue aw_bytes_take(AwVM *vm, AwBuffer *buffer) AW_MUST_CHECK; /* deinits the buffer */

/* The bytes in a bytes-like object (valid until a bytearray changes); false: it is none, nothing is raised. */
bool aw_bytes_view(AwValue v, const char **data, size_t *size);
/* The same; TypeError "a bytes-like object is required, not 'X'". */
bool aw_bytes_need(AwVM *vm, AwValue v, const char **data, size_t *size) AW_MUST_CHECK;
/* The bytes of an object that can be written into; TypeError "argument must be read-write bytes-like object, not X". */
bool aw_bytes_writable(AwVM *vm, AwValue v, char **data, size_t *size) AW_MUST_CHECK;
/* The bytes that __bytes__, a buffer or an iterable of ints gives. TypeError for others, str and int among them. Re-enters. */
AwValue aw_bytes_from(AwVM *vm, AwValue v) AW_MUST_CHECK;
/* b'…' as repr() shows it; always_escape: ' even where the quotes are ". */
void aw_bytes_repr_to(AwBuffer *out, const char *bytes, size_t size, bool always_escape);

#endif
