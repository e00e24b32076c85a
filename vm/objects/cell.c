/* cell.c: a variable that functions share. */
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

AwCell *aw_cell_new(AwVM *vm, AwValue value)
{
    AwCell *cell = aw_object_new(vm, &aw_cell_type);
    if (cell)
        cell->value = value;
    return cell;
}

static void cell_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwCell *)o)->value);
}

static bool cell_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue value = ((AwCell *)aw_as_object(self))->value;
    AwAddress at = aw_address(self);
    if (value)
        *out = aw_str_format(vm, "<cell at 0x%s: %T object at 0x%s>", at.text, value,
                             aw_address(value).text);
    else
        *out = aw_str_format(vm, "<cell at 0x%s: empty>", at.text);
    return *out != AW_UNSET;
}

static AwStatus get_contents(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = ((AwCell *)aw_as_object(args[0]))->value;
    return *out || aw_raise_value(vm, "Cell is empty");
}

static AwStatus set_contents(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((AwCell *)aw_as_object(args[0]))->value = args[1];
    *out = AW_NONE;
    return AW_OK;
}

/* By what they hold; empty ones come first. */
static bool cell_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_exact(other, &aw_cell_type))
        return true;
    AwValue a = ((AwCell *)aw_as_object(self))->value, b = ((AwCell *)aw_as_object(other))->value;
    if (a && b)
        return aw_compare(vm, a, b, op, out);
    return aw_compare(vm, aw_from_int(a != AW_UNSET), aw_from_int(b != AW_UNSET), op, out);
}

static AwStatus cell_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                               AwValue *out)
{
    (void)self;
    if (argc > 1 || kwnames)
        return aw_raise_type(vm, "cell expected at most 1 argument, got %d", argc);
    *out = aw_from_object(aw_cell_new(vm, argc ? args[0] : AW_UNSET));
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef cell_methods[] = {
    {"cell_contents", get_contents, AW_GETTER, NULL},
    {"cell_contents", set_contents, AW_SETTER, NULL},
    {0},
};

AwType aw_cell_type = {
    AW_TYPE_HEADER(cell),         .name = "cell",
    .flags = AW_TYPE_FINAL,       .size = sizeof(AwCell),
    .base_type = &aw_object_type, .methods = cell_methods,
    .traverse = cell_traverse,    .repr = cell_repr,
    .construct = cell_construct,  .compare = cell_compare,
};
