/* none.c: None, NotImplemented and Ellipsis, and the shapes of values that are no objects. */
#include "vm/objects/reduce.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* The low six bits decide: x11 in the low three is an int, 001 010 101 a double, 100 one of the constants (whose
 * words differ in the three bits above). */
#define INT           (&aw_int_type.root)
#define FLOAT         (&aw_float_type.root)
#define ROW(constant) NULL, FLOAT, FLOAT, INT, constant, FLOAT, NULL, INT
AwShape *const aw_immediate_shapes[64] = {
    ROW(&aw_none_type.root),            /* AW_NONE = 4 */
    ROW(&aw_bool_type.root),            /* AW_FALSE = 12 */
    ROW(&aw_bool_type.root),            /* AW_TRUE = 20 */
    ROW(&aw_not_implemented_type.root), /* AW_NOT_IMPLEMENTED = 28 */
    ROW(&aw_ellipsis_type.root),        /* AW_ELLIPSIS = 36 */
    ROW(NULL),
    ROW(NULL),
    ROW(NULL),
};

static bool constant_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)self * 0x1000193;
    return true;
}

static bool repr_text(AwVM *vm, const char *text, AwValue *out)
{
    *out = aw_str_intern_text(vm, text);
    return *out != AW_UNSET;
}

/* Calling the type gives the one value there is. */
static AwStatus construct_constant(AwVM *vm, AwValue self, int argc, AwValue value, AwValue *out)
{
    *out = value;
    return argc == 0 || aw_raise_type(vm, "%N takes no arguments", aw_as_type(self));
}

/* ---- None ---- */

static bool none_repr(AwVM *vm, AwValue self, AwValue *out)
{
    (void)self;
    return repr_text(vm, "None", out);
}

static bool none_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)vm, (void)self;
    *out = false;
    return true;
}

static AwStatus none_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                               AwValue *out)
{
    (void)args, (void)kwnames;
    return construct_constant(vm, self, argc, AW_NONE, out);
}

static bool none_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    return aw_union_new(vm, left, right, out);
}

AwType aw_none_type = {
    AW_TYPE_HEADER(none),         .name = "NoneType",           .flags = AW_TYPE_FINAL,
    .size = sizeof(AwObject),     .base_type = &aw_object_type, .repr = none_repr,
    .hash = constant_hash,        .truth = none_truth,          .construct = none_construct,
    .binary[AW_BIN_OR] = none_or,
};

static const AwNativeDef singleton_methods[] = {AW_REDUCE_ROW(aw_singleton_reduce), {0}};

/* ---- NotImplemented ---- */

static bool not_implemented_repr(AwVM *vm, AwValue self, AwValue *out)
{
    (void)self;
    return repr_text(vm, "NotImplemented", out);
}

static bool not_implemented_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)self;
    *out = true;
    return aw_warn(vm, &aw_deprecation_warning_type,
                   "NotImplemented should not be used in a boolean context");
}

static AwStatus not_implemented_construct(AwVM *vm, AwValue self, AwValue *args, int argc,
                                          AwValue kwnames, AwValue *out)
{
    (void)args, (void)kwnames;
    return construct_constant(vm, self, argc, AW_NOT_IMPLEMENTED, out);
}

AwType aw_not_implemented_type = {
    AW_TYPE_HEADER(not_implemented), .name = "NotImplementedType",
    .flags = AW_TYPE_FINAL,          .size = sizeof(AwObject),
    .base_type = &aw_object_type,    .repr = not_implemented_repr,
    .methods = singleton_methods,    .hash = constant_hash,
    .truth = not_implemented_truth,  .construct = not_implemented_construct,
};

/* ---- Ellipsis ---- */

static bool ellipsis_repr(AwVM *vm, AwValue self, AwValue *out)
{
    (void)self;
    return repr_text(vm, "Ellipsis", out);
}

static AwStatus ellipsis_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                   AwValue *out)
{
    (void)args, (void)kwnames;
    return construct_constant(vm, self, argc, AW_ELLIPSIS, out);
}

AwType aw_ellipsis_type = {
    AW_TYPE_HEADER(ellipsis),     .name = "ellipsis",           .flags = AW_TYPE_FINAL,
    .size = sizeof(AwObject),     .base_type = &aw_object_type, .repr = ellipsis_repr,
    .methods = singleton_methods, .hash = constant_hash,        .construct = ellipsis_construct,
};
