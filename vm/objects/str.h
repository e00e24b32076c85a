/* str.h: text. Immutable UTF-8 with a cached hash.
 *
 * size counts bytes, length code points; they are equal exactly when the text is ASCII. Lone surrogates are
 * kept as three bytes (WTF-8). The bytes are followed by a NUL that is not counted.
 * `data` points behind the header, or into an AwStrBuffer shared by the results of `s += t`: appending to the
 * string that ends where its buffer ends writes in place, so that a loop of it is linear.
 */
#ifndef AW_VM_OBJECTS_STR_H
#define AW_VM_OBJECTS_STR_H

#include "base/buffer.h"
#include "vm/heap/vm.h"

struct AwStr {
    AwObject base;
    const char *data;
    uint32_t size;   /* bytes */
    uint32_t length; /* code points */
    uint32_t hash;   /* 0: not computed yet */
    uint32_t flags;  /* AW_STR_… */
    AwObject *
        owner; /* of data, when it is not inline; else NULL. Also: index of a long non-ASCII text */
    char text[];
};

enum {
    AW_STR_INTERNED = 1,
    AW_STR_IDENTIFIER = 2, /* known to be an identifier */
};

extern AwType aw_str_type, aw_str_iter_type, aw_str_ascii_iter_type, aw_str_buffer_type,
    aw_str_index_type;

static inline bool aw_is_str(AwValue v)
{ /* str or a subclass */
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_STR);
}
static inline AwStr *aw_as_str(AwValue v)
{
    return (AwStr *)aw_as_object(v);
}
static inline bool aw_str_is_ascii(const AwStr *s)
{
    return s->size == s->length;
}

/* New strings. `bytes` must be valid UTF-8 (or WTF-8) and is copied. One-character ASCII strings and the
 * empty string are shared. All return AW_UNSET with MemoryError raised when there is no memory. */
AwValue aw_str_new(AwVM *vm, const char *bytes, size_t size) AW_MUST_CHECK;
AwValue aw_str_new_ascii(AwVM *vm, const char *bytes,
                         size_t size) AW_MUST_CHECK; /* known to be ASCII */
/* A string of `size` bytes that count as `length` code points, for the caller to fill in at once. */
AwStr *aw_str_with_room(AwVM *vm, size_t size, size_t length) AW_MUST_CHECK;
AwValue aw_str_from(AwVM *vm, const char *text) AW_MUST_CHECK; /* NUL-terminated */
AwValue aw_str_format(AwVM *vm, const char *format,
                      ...) AW_MUST_CHECK; /* aw_format's directives: see below */
AwValue aw_str_take(AwVM *vm,
                    AwBuffer *buffer) AW_MUST_CHECK; /* the buffer's text; deinits the buffer */
AwValue aw_str_from_codepoint(AwVM *vm, uint32_t codepoint) AW_MUST_CHECK;
/* The one string of that text for all times: names of attributes, globals. Comparing interned strings is
 * comparing pointers. */
AwValue aw_str_intern(AwVM *vm, const char *bytes, size_t size) AW_MUST_CHECK;
AwValue aw_str_intern_text(AwVM *vm, const char *text) AW_MUST_CHECK;
AwValue aw_str_interned(AwVM *vm, AwValue str) AW_MUST_CHECK; /* the interned one of equal text */

uint32_t aw_str_hash(AwStr *s);
uint32_t aw_text_hash(const char *bytes, size_t size); /* never 0 */
bool aw_str_equal(AwValue a, AwValue b);               /* both str */
bool aw_str_is(AwValue v, const char *text);           /* a str of just that text */
int aw_str_compare(AwValue a, AwValue b);              /* by code points: <0, 0, >0 */
AwValue aw_str_concat(AwVM *vm, AwValue a, AwValue b) AW_MUST_CHECK;
/* The same where `a` is about to be overwritten by the result: may extend a's buffer in place. */
AwValue aw_str_append(AwVM *vm, AwValue a, AwValue b) AW_MUST_CHECK;
/* The code points [start, end), step 1; 0 <= start <= end <= length. */
AwValue aw_str_slice(AwVM *vm, AwValue s, size_t start, size_t end) AW_MUST_CHECK;
AwValue aw_str_at(AwVM *vm, AwValue s, size_t index) AW_MUST_CHECK; /* 0 <= index < length */
AwValue aw_str_join(AwVM *vm, AwValue separator, const AwValue *items, size_t count) AW_MUST_CHECK;
/* What repr() shows, appended. */
void aw_str_repr_to(AwBuffer *out, const char *bytes, size_t size);

/* printf for messages of the language; appended to `out`. Directives: %s C text, %.*s, %d int, %ld long, %lld, %zu, %zd, %u,
 * %c char, %x, %g as printf; %V an AwValue that is a str (its text), %R repr of any AwValue (re-enters; on failure the
 * exception is raised and false returned), %S str() of any AwValue, %T the name of a value's type, %A the same, but "None" for None (so CPython's converters of arguments say it), %N the name
 * of an AwType*, %F the same as %T has it, with its module. */
bool aw_format(AwVM *vm, AwBuffer *out, const char *format, va_list args) AW_MUST_CHECK;

/* The table of interned strings; made with the machine. */
bool aw_str_init(AwVM *vm) AW_MUST_CHECK;
void aw_str_deinit(AwVM *vm);

/* For the type's record alone. */
void aw_str_traverse(AwHeap *heap, AwObject *o);

/* Names that C code needs all the time, interned once: aw_names.__init__ … (objects/names.def) */
typedef struct {
#define AW_NAME(id) AwValue id;
#include "vm/objects/names.def"
#undef AW_NAME
} AwNames_;
extern AwNames_ aw_names;

#endif
