/* object.h: what every object begins with, the shapes that say where attributes live, and the type
 * record by which the machine asks any value to add, call, iterate or be awaited.
 *
 * The first word of every object is its shape; the shape knows the type. Objects of a builtin type all
 * have the type's root shape. Instances of classes written in the language start at the root shape
 * of their class and move along a tree of shapes as attributes are added, so one comparison of the
 * first word tells an inline cache the class and the place of an attribute.
 *
 * Builtin types are static records (`AwType aw_list_type = {...}`); classes made by a program are the
 * same record on the heap.
 */
#ifndef AW_VM_HEAP_OBJECT_H
#define AW_VM_HEAP_OBJECT_H

#include "vm/heap/value.h"

struct AwObject {
    AwShape *shape;
};

typedef struct AwDict AwDict;       /* objects/dict.h */
typedef struct AwStr AwStr;         /* objects/str.h */
typedef struct AwHeap AwHeap;       /* heap/heap.h */
typedef struct AwExposed AwExposed; /* objects/bytes.h */

/* ---- shapes ---- */

enum {
    AW_SHAPE_ROOT = 1,   /* embedded in its type */
    AW_SHAPE_STATIC = 2, /* belongs to a static type: never collected */
    AW_SHAPE_DICT = 4,   /* attributes live in a dict in slot 0: somebody asked for __dict__ */
};

struct AwShape {
    AwObject base;
    AwType *type;
    AwShape *parent; /* the shape before `name` was added; NULL in a root */
    AwValue name;    /* interned str: the attribute that this shape added */
    uint32_t flags;  /* AW_SHAPE_… */
    uint32_t count;  /* attributes; `name` lives in slot count - 1 */
    AwShape **
        next; /* transitions; owned; next_count cells, empty ones NULL; by hash of the name from 16 on */
    uint32_t next_count;
    uint32_t next_used;  /* cells that are not empty */
    uint32_t index_mask; /* of `index`, when built: 2^n - 1 */
    uint32_t *index;     /* name -> slot + 1, open addressing; built on first slow look-up; owned */
    AwValue *names;      /* the names in slot order; built with index; owned */
};

/* ---- results of what C functions do ---- */

/* What a native or a step of the engine did. RAISED is 0, so a `bool` function's result converts. */
typedef enum {
    AW_RAISED = 0, /* the exception is in vm->exception */
    AW_OK = 1,     /* the result is in *out */
    AW_CALL = 2,   /* natives only: call what aw_tail_call() left in the vm; its result is mine */
    AW_PARK = 3,   /* natives only: this VM thread waits; the value given to it is my result */
    AW_RESUME = 4, /* natives only: resume the coroutine that aw_tail_resume() left in the vm */
    AW_FRAME = 5,  /* natives only: a native frame was pushed (aw_native_frame) */
} AwStatus;

/* What a next function found. */
typedef enum {
    AW_ITER_ERROR = 0,
    AW_ITER_ITEM = 1,
    AW_ITER_END = 2,
    AW_ITER_OTHER = 3, /* of the interpreter loop alone: it does not know this iterator */
} AwIter;

/* What looking something up found. */
typedef enum { AW_FIND_ERROR = -1, AW_ABSENT = 0, AW_FOUND = 1 } AwFind;

/* ---- natives: functions of the language written in C ---- */

/* args: the parameters of the signature in order, missing optional ones AW_UNSET; `*args` arrives as a tuple,
 * `**kwargs` as a dict. A native of flag AW_VARARGS gets its positional arguments as they come,
 * argc of them, and takes no keywords. For methods args[0] is self, its type already checked. */
typedef AwStatus (*AwNative)(AwVM *vm, AwValue *args, int argc, AwValue *out);

enum {
    AW_VARARGS = 1,  /* args and argc as they come; the signature is for people */
    AW_REENTERS = 2, /* may call back into Aw code, and roots what it holds then (see heap.h) */
    AW_STATIC = 4,   /* in a type's table: a static method */
    AW_CLASS = 8,    /* in a type's table: a class method; args[0] is the class */
    AW_GETTER = 16,  /* in a type's table: a read-only attribute; the signature is its name */
    AW_SETTER =
        32, /* in a type's table, right after the getter of that name: args are self and the value (AW_UNSET deletes) */
    AW_MEMBER =
        128, /* with AW_GETTER: writing to it is an error in the words of a C field: "readonly attribute" */
    AW_LIKE_AW =
        256, /* wrong calls are worded as those of a function of the language, which it is in CPython */
    AW_RAW_ARGS =
        512, /* with `*args`: a call without keywords gives the arguments as they come, and argc is ~count, less than 0 */
    AW_NO_SIGNATURE = 1024, /* __text_signature__ is None: CPython has no signature of it to show */
    AW_AWAITABLE_CALL =
        64, /* gives an awaitable; is told by vm->call_is_awaited that the result is awaited at once and
                               seen by nobody else, so that it may be a shared object */
};

/* One row of a type's or module's table. A table ends with a row of zeros.
 * signature: "name(a, b=1, /, c=None, *args, key=None, **kwargs)": names, order and kinds as in the
 * language; defaults are for people and help(), the native sees AW_UNSET. Methods begin with `self, /` or `cls, /`. */
typedef struct {
    const char *signature;
    AwNative function;
    uint32_t flags;
    const char *doc; /* one sentence */
} AwNativeDef;

/* ---- slots ---- */

typedef enum {
    AW_BIN_ADD,
    AW_BIN_SUB,
    AW_BIN_MUL,
    AW_BIN_MATMUL,
    AW_BIN_TRUEDIV,
    AW_BIN_FLOORDIV,
    AW_BIN_MOD,
    AW_BIN_POW,
    AW_BIN_LSHIFT,
    AW_BIN_RSHIFT,
    AW_BIN_AND,
    AW_BIN_XOR,
    AW_BIN_OR,
    AW_BIN_DIVMOD, /* builtin divmod() only */
    AW_BIN_COUNT
} AwBinary;

typedef enum { AW_UN_NEG, AW_UN_POS, AW_UN_INVERT, AW_UN_ABS, AW_UN_COUNT } AwUnary;

typedef enum { AW_LT, AW_LE, AW_EQ, AW_NE, AW_GT, AW_GE } AwCompare;

/* Whether an order (less than 0, 0, greater than 0) is what `op` asks for. */
static inline bool aw_order_holds(int order, AwCompare op)
{
    switch (op) {
    case AW_LT: return order < 0;
    case AW_LE: return order <= 0;
    case AW_EQ: return order == 0;
    case AW_NE: return order != 0;
    case AW_GT: return order > 0;
    case AW_GE: return order >= 0;
    }
    return false;
}

/* What awaiting a C awaitable (a future) came to; see AwType.await_step. */
typedef enum {
    AW_AWAIT_ERROR = 0, /* raised */
    AW_AWAIT_DONE = 1,  /* *out is the result of the await expression */
    AW_AWAIT_YIELD = 2, /* suspend: *out goes to whoever drives the coroutine */
} AwAwait;

typedef void (*AwTraverse)(AwHeap *heap, AwObject *o); /* aw_heap_mark() every value it holds */
typedef void (*AwFinalize)(AwVM *vm, AwObject *o);     /* free what it owns outside of the heap */
typedef bool (*AwUnaryFn)(AwVM *vm, AwValue self, AwValue *out);
typedef bool (*AwBinaryFn)(AwVM *vm, AwValue left, AwValue right, AwValue *out);
typedef bool (*AwCompareFn)(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out);
typedef bool (*AwHashFn)(AwVM *vm, AwValue self, int64_t *out);
typedef bool (*AwTruthFn)(AwVM *vm, AwValue self, bool *out);
typedef bool (*AwLengthFn)(AwVM *vm, AwValue self, int64_t *out);
typedef AwIter (*AwNextFn)(AwVM *vm, AwValue self, AwValue *out);
typedef AwFind (*AwContainsFn)(AwVM *vm, AwValue self, AwValue item);
typedef bool (*AwSetItemFn)(AwVM *vm, AwValue self, AwValue key,
                            AwValue value); /* AW_UNSET deletes */
typedef bool (*AwExposeFn)(AwValue self,
                           AwExposed *out); /* false: there is no memory now; raises nothing */
/* AW_ABSENT: nothing was raised; who needs the attribute raises (aw_raise_no_attribute) */
typedef AwFind (*AwGetAttrFn)(AwVM *vm, AwValue self, AwValue name, AwValue *out);
typedef bool (*AwSetAttrFn)(AwVM *vm, AwValue self, AwValue name,
                            AwValue value); /* AW_UNSET deletes */
typedef bool (*AwGetFn)(AwVM *vm, AwValue descriptor, AwValue instance, AwType *type, AwValue *out);
typedef bool (*AwSetFn)(AwVM *vm, AwValue descriptor, AwValue instance, AwValue value);
typedef AwAwait (*AwAwaitFn)(AwVM *vm, AwValue self, AwValue sent, bool first, AwValue *out);
/* kwnames: NULL, or a tuple's names for the last of the argc arguments, which stand after the positional ones. */
typedef AwStatus (*AwCallFn)(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                             AwValue *out);

enum {
    AW_TYPE_READY = 1 << 0, /* namespace and mro are made */
    AW_TYPE_HEAP = 1 << 1,  /* made by a class statement or type() */
    AW_TYPE_FINAL = 1 << 2, /* cannot be a base ("type 'bool' is not an acceptable base type") */
    AW_TYPE_HAS_ATTRS = 1 << 3, /* instances have slots for attributes at attrs_offset */
    AW_TYPE_HAS_DICT = 1 << 4,  /* … and take any attribute (no __slots__) */
    AW_TYPE_USER_NEW = 1 << 5,  /* some class in the mro defines __new__ in the language */
    AW_TYPE_USER_INIT = 1 << 6,
    AW_TYPE_USER_GETATTRIBUTE = 1 << 7,
    AW_TYPE_USER_GETATTR = 1 << 8,
    AW_TYPE_USER_SETATTR = 1 << 9,    /* __setattr__ or __delattr__ */
    AW_TYPE_NO_INSTANTIATE = 1 << 10, /* "cannot create 'generator' instances" */
    AW_TYPE_CACHED = 1 << 11,         /* an inline cache may depend on this class */
    AW_TYPE_METHOD =
        1 << 12, /* instances are called with self put first: functions, method descriptors */
    AW_TYPE_DATA = 1 << 13,     /* instances are data descriptors */
    AW_TYPE_SLOTS = 1 << 14,    /* the class or a base has __slots__ members */
    AW_TYPE_FINALIZE = 1 << 15, /* finalize must run when an instance dies */
    /* "is a subclass of": tested without walking the mro */
    AW_TYPE_INT = 1 << 16,
    AW_TYPE_FLOAT = 1 << 17,
    AW_TYPE_STR = 1 << 18,
    AW_TYPE_BYTES = 1 << 19,
    AW_TYPE_TUPLE = 1 << 20,
    AW_TYPE_LIST = 1 << 21,
    AW_TYPE_DICT = 1 << 22,
    AW_TYPE_SET = 1 << 23,       /* set or frozenset */
    AW_TYPE_TYPE = 1 << 24,      /* a metaclass: instances are AwType */
    AW_TYPE_EXCEPTION = 1 << 25, /* BaseException and below */
    /* what sequence patterns and mapping patterns of `match` take; a class has one of them at most */
    AW_TYPE_SEQUENCE = 1 << 26,
    AW_TYPE_MAPPING = 1 << 27,
    AW_TYPE_COMPLEX = 1 << 28,  /* complex and below */
    AW_TYPE_ABSTRACT = 1 << 29, /* __abstractmethods__ is not empty: no instances; not inherited */
    AW_TYPE_DEL = 1 << 30, /* a class in the mro defines __del__: instances are listed (dels.c) */
};
#define AW_TYPE_ORDERING   (1u << 31) /* being made: its metaclass's mro() runs */
#define AW_TYPE_COLLECTION (AW_TYPE_SEQUENCE | AW_TYPE_MAPPING)
#define AW_TYPE_INHERITED                                                                          \
    (AW_TYPE_INT | AW_TYPE_FLOAT | AW_TYPE_STR | AW_TYPE_BYTES | AW_TYPE_TUPLE | AW_TYPE_LIST |    \
     AW_TYPE_DICT | AW_TYPE_SET | AW_TYPE_TYPE | AW_TYPE_EXCEPTION | AW_TYPE_USER_NEW |            \
     AW_TYPE_USER_INIT | AW_TYPE_USER_GETATTRIBUTE | AW_TYPE_USER_GETATTR | AW_TYPE_USER_SETATTR | \
     AW_TYPE_COMPLEX | AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_SLOTS | AW_TYPE_FINALIZE |   \
     AW_TYPE_DATA)

/* The type record. Static types fill in what they have; aw_type_ready() inherits the rest from the
 * base when the type is first used. A slot that is NULL after that means "cannot". In classes of the language a
 * special method (`__add__`) sets the slot to a C function that calls it. */
struct AwType {
    AwObject base;
    AwShape root;       /* the shape of an instance without attributes of its own */
    const char *name;   /* as repr shows it: "list"; owned by `name_value` in heap types */
    const char *module; /* "builtins" when NULL; static types only */
    const char *doc;
    uint32_t flags;        /* AW_TYPE_… */
    uint32_t size;         /* bytes of an instance without inline attribute slots */
    uint32_t attrs_offset; /* of AwValue *attrs in an instance, if AW_TYPE_HAS_ATTRS */
    uint32_t attrs_hint;   /* how many attributes recent instances came to have */
    AwType *base_type;     /* the first base whose layout this one has; object's is NULL */
    const AwNativeDef *methods;

    /* life */
    AwTraverse traverse; /* the base's layout part; attribute slots are the heap's work */
    bool (*is_over)(
        const AwObject *
            o); /* of one whose death is to be told: nothing is to be called any more; NULL: never */
    AwFinalize finalize;

    /* every value */
    AwUnaryFn repr;
    AwUnaryFn str; /* NULL: repr */
    AwHashFn hash; /* NULL after ready: unhashable */
    AwCompareFn compare;
    AwTruthFn truth;     /* NULL: by length, else true */
    AwGetAttrFn getattr; /* NULL: the generic look-up */
    AwSetAttrFn setattr;
    AwCallFn call;
    AwCallFn construct; /* type(args): self is the type. NULL: __new__ then __init__ */

    /* numbers */
    AwBinaryFn binary[AW_BIN_COUNT]; /* asked of both operands' types, left and right as written */
    AwBinaryFn inplace[AW_BIN_COUNT];
    AwUnaryFn unary[AW_UN_COUNT];
    AwUnaryFn index;    /* __index__: an int */
    AwUnaryFn to_int;   /* __int__ */
    AwUnaryFn to_float; /* __float__ */

    /* containers */
    AwLengthFn length;
    AwBinaryFn getitem;
    AwSetItemFn setitem;
    AwContainsFn contains;
    AwUnaryFn iter;
    AwNextFn next;
    AwExposeFn expose; /* the memory that memoryviews look into; not of bytes */

    /* descriptors (instances of this type as attributes of classes) */
    AwGetFn get;
    AwSetFn set; /* AW_UNSET deletes */

    /* async */
    AwUnaryFn await;      /* __await__: an iterator */
    AwAwaitFn await_step; /* a C awaitable driven in place of an iterator; see engine/coroutine.c */
    AwUnaryFn aiter;
    AwUnaryFn anext;

    /* made by aw_type_ready, or at class creation */
    AwDict *namespace;
    AwValue mro;         /* tuple */
    AwValue bases;       /* tuple */
    AwValue name_value;  /* str: __name__ */
    AwValue qualname;    /* str */
    AwType **subclasses; /* owned array, weak: the sweep takes dead ones out */
    uint32_t subclass_count;
    uint32_t member_count; /* slots taken by __slots__ members in the attribute slots */
};

/* The attribute slots of an instance; valid if its type has AW_TYPE_HAS_ATTRS. */
typedef struct {
    AwObject base;
    AwValue *
        attrs; /* points at `inline_attrs`, or at an array of its own on the heap (AwAttrs.values) */
    AwValue inline_attrs[];
} AwInstance;

extern AwShape
    *const aw_immediate_shapes[64]; /* by the low six bits of values that are no objects */

static inline AwShape *aw_shape_of(AwValue v)
{
    return AW_LIKELY((v & 7) == 0) ? aw_as_object(v)->shape : aw_immediate_shapes[v & 63];
}

static inline AwType *aw_type_of(AwValue v)
{
    return aw_shape_of(v)->type;
}

/* v is an object whose type is exactly `type`, a type without instance attributes. */
static inline bool aw_is_exact(AwValue v, const AwType *type)
{
    return aw_is_object(v) && aw_as_object(v)->shape == &type->root;
}

/* v's type has all these AW_TYPE_… flags: aw_is_a(v, AW_TYPE_LIST). */
static inline bool aw_is_a(AwValue v, uint32_t flags)
{
    return (aw_type_of(v)->flags & flags) == flags;
}

/* The static parts of a builtin type's record: AW_TYPE_HEADER(list) in `AwType aw_list_type`. */
#define AW_TYPE_HEADER(id)                                                                         \
    .base = {&aw_type_type.root}, .root = {.base = {&aw_shape_type.root},                          \
                                           .type = &aw_##id##_type,                                \
                                           .flags = AW_SHAPE_ROOT | AW_SHAPE_STATIC}

extern AwType aw_type_type, aw_object_type, aw_shape_type;
extern AwType aw_none_type, aw_not_implemented_type, aw_ellipsis_type; /* objects/none.c */

#endif
