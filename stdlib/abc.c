/* abc.c: module _abc: what module abc cannot do in Aw. */
#include "stdlib/modules.h"

#include "vm/objects/raise.h"
#include "vm/objects/type.h"

/* A class that was registered counts as a collection in patterns of `match`, and so do those below it. */
static void mark(AwType *type, uint32_t collection)
{
    if (!(type->flags & AW_TYPE_HEAP) || (type->flags & AW_TYPE_COLLECTION) == collection)
        return;
    type->flags = (type->flags & ~(uint32_t)AW_TYPE_COLLECTION) | collection;
    for (uint32_t i = 0; i < type->subclass_count; i++)
        mark(type->subclasses[i], collection);
}

static AwStatus share_collection(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!aw_is_type(args[0]) || !aw_is_type(args[1]))
        return aw_raise_type(vm, "_share_collection() takes two classes");
    uint32_t collection = aw_as_type(args[0])->flags & AW_TYPE_COLLECTION;
    if (collection)
        mark(aw_as_type(args[1]), collection);
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"_share_collection(abstract, registered, /)", share_collection, 0,
     "Patterns of match take the one class for what the other is: a sequence or a mapping."},
    {0}};

const AwModuleDef aw__abc_module = {"_abc", "What module abc cannot do in Aw.", functions, NULL};
