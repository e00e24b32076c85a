/* operator.h: asking any value: its type's slots with all the rules around them, and CPython's error
 * sentences. All may re-enter when classes of the language define the operation.
 */
#ifndef AW_VM_OBJECTS_OPERATOR_H
#define AW_VM_OBJECTS_OPERATOR_H

#include "vm/heap/vm.h"

bool aw_repr(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK; /* a str */
bool aw_str(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;  /* a str */
bool aw_ascii(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;
/* format(v, spec); spec is a str or AW_UNSET */
bool aw_format_value(AwVM *vm, AwValue v, AwValue spec, AwValue *out) AW_MUST_CHECK;
bool aw_hash(AwVM *vm, AwValue v,
             int64_t *out) AW_MUST_CHECK; /* TypeError: unhashable type: 'list' */
bool aw_truth(AwVM *vm, AwValue v, bool *out) AW_MUST_CHECK;
/* v == w as containers compare: identical values are equal */
bool aw_equal(AwVM *vm, AwValue v, AwValue w, bool *out) AW_MUST_CHECK;
bool aw_compare(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out) AW_MUST_CHECK;
bool aw_compare_truth(AwVM *vm, AwValue v, AwValue w, AwCompare op, bool *out) AW_MUST_CHECK;
/* v op w with reflection; `inplace`: as v op= w */
bool aw_binary(AwVM *vm, int op /* AW_BIN_… */, bool inplace, AwValue v, AwValue w,
               AwValue *out) AW_MUST_CHECK;
/* After the left operand answered NotImplemented: the right one's half of it, and the TypeError. */
bool aw_binary_right(AwVM *vm, int op, bool inplace, AwValue v, AwValue w,
                     AwValue *out) AW_MUST_CHECK;
bool aw_compare_right(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out) AW_MUST_CHECK;
bool aw_unary(AwVM *vm, int op /* AW_UN_… */, AwValue v, AwValue *out) AW_MUST_CHECK;
bool aw_length(AwVM *vm, AwValue v,
               int64_t *out) AW_MUST_CHECK; /* TypeError: object of type 'int' has no len() */
bool aw_length_hint(AwVM *vm, AwValue v, int64_t *out) AW_MUST_CHECK;
bool aw_getitem(AwVM *vm, AwValue v, AwValue key, AwValue *out) AW_MUST_CHECK;
bool aw_setitem(AwVM *vm, AwValue v, AwValue key,
                AwValue value) AW_MUST_CHECK; /* AW_UNSET deletes */
AwFind aw_contains(AwVM *vm, AwValue container, AwValue item) AW_MUST_CHECK;
bool aw_iter(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;
/* v must be an iterator, else TypeError: 'X' object is not an iterator */
AwIter aw_next(AwVM *vm, AwValue v, AwValue *out) AW_MUST_CHECK;
/* What a next function answers when something that it called has raised: StopIteration is its own end, *out its value. */
AwIter aw_next_raised(AwVM *vm, AwValue *out) AW_MUST_CHECK;
bool aw_getattr(AwVM *vm, AwValue v, AwValue name, AwValue *out) AW_MUST_CHECK;
AwFind aw_find_attr(AwVM *vm, AwValue v, AwValue name,
                    AwValue *out) AW_MUST_CHECK; /* AttributeError -> ABSENT */
bool aw_setattr(AwVM *vm, AwValue v, AwValue name,
                AwValue value) AW_MUST_CHECK; /* AW_UNSET deletes */
bool aw_isinstance(AwVM *vm, AwValue v, AwValue type,
                   bool *out) AW_MUST_CHECK; /* class, or tuple of such */
bool aw_issubclass(AwVM *vm, AwValue v, AwValue type, bool *out) AW_MUST_CHECK;
/* The same without asking the metaclass: what type.__instancecheck__ and type.__subclasscheck__ do. What is no class but
 * has a tuple `__bases__` counts as one; `__class__` may say that an instance is of another class. */
bool aw_isinstance_plain(AwVM *vm, AwValue v, AwValue class, bool *out) AW_MUST_CHECK;
bool aw_issubclass_plain(AwVM *vm, AwValue v, AwValue class, bool *out) AW_MUST_CHECK;
bool aw_is_subtype(const AwType *type, const AwType *of); /* by the mro */

/* The shared loop over an iterable's items for C code: aw_each(vm, iterable, fn, context) calls fn for every item until it
 * returns false (an exception is raised). Lists and tuples are walked without an iterator. */
bool aw_each(AwVM *vm, AwValue iterable, bool (*fn)(AwVM *vm, AwValue item, void *context),
             void *context) AW_MUST_CHECK;

/* Whether C may go on recursing: false with 512 KB of the C stack left. First called when the machine begins. */
bool aw_stack_left(void);
/* The same for C functions that call themselves: RecursionError. */
bool aw_check_stack(AwVM *vm) AW_MUST_CHECK;
/* Around what recurses into values that nest in values: RecursionError "maximum recursion depth exceeded" and `doing` where they
 * nest deeper than frames may, or than the C stack is. */
bool aw_enter_nested(AwVM *vm, const char *doing) AW_MUST_CHECK;
void aw_leave_nested(void);

/* The digits of an object's address, for "<X object at 0x…>". */
typedef struct {
    char text[20];
} AwAddress;
AwAddress aw_address(AwValue v);

/* Guards repr of containers against themselves: false if v is being shown already (then show "[...]"); pair with leave. */
bool aw_repr_enter(AwVM *vm, AwValue v);
void aw_repr_leave(AwVM *vm, AwValue v);

/* Calls. Positional args, and keywords whose names are in the tuple kwnames (or AW_UNSET) and whose values stand last in args; argc counts all. */
bool aw_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue *out) AW_MUST_CHECK;
bool aw_call_kw(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                AwValue *out) AW_MUST_CHECK;
bool aw_call_method(AwVM *vm, AwValue self, AwValue name, AwValue *args, int argc,
                    AwValue *out) AW_MUST_CHECK;
/* In a native: `return aw_tail_call(vm, f, args, argc)`: the engine calls f in the native's place; the C stack does not
 * grow, and f may suspend, park and collect freely. */
AwStatus aw_tail_call(AwVM *vm, AwValue callable, const AwValue *args, int argc) AW_MUST_CHECK;
AwStatus aw_tail_call_kw(AwVM *vm, AwValue callable, const AwValue *args, int argc,
                         AwValue kwnames) AW_MUST_CHECK;

#endif
