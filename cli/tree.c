/* tree.c: the table of the classes of syntax trees, and finding those classes. */
#include "cli/tree.h"

#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/module.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <stddef.h>

const AwTreeRow aw_tree_rows[AW_TREE_ROWS + 1] = {
#define AW_SUM(id, where)     {.name = #id, .base = AW_TREE_##id, .place = AW_TREE_##where},
#define AW_PRODUCT(id, where) {.name = #id, .base = AW_TREE_##id, .place = AW_TREE_##where},
#define AW_NODE(id, sum, ast_kind, async)                                                          \
    {.name = #id, .base = AW_TREE_##sum, .kind = AST_##ast_kind, .is_async = async},
#define AW_FIELD(how, asdl, id, struct, member)                                                    \
    {.name = #id, .type = asdl, .form = AW_FORM_##how, .offset = offsetof(struct, member)},
#include "vm/syntax.def"
#undef AW_SUM
#undef AW_PRODUCT
#undef AW_NODE
#undef AW_FIELD
    {0}};

bool aw_tree_classes_init(AwTreeClasses *classes, AwVM *vm)
{
    static const char *const places[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    AwValue module;
    *classes = (AwTreeClasses){.vm = vm};
    for (int i = 0; i < 4; i++)
        if (!(classes->places[i] = aw_str_intern_text(vm, places[i])))
            return false;
    if (!aw_import(vm, "_ast", &module))
        return false;
    if (!aw_is_exact(module, &aw_module_type))
        return aw_raise_type(vm, "module _ast is none any more");
    classes->namespace = ((AwModule *)aw_as_object(module))->namespace;
    return true;
}

AwValue aw_tree_name(AwTreeClasses *classes, int row)
{
    if (!classes->names[row])
        classes->names[row] = aw_str_intern_text(classes->vm, aw_tree_rows[row].name);
    return classes->names[row];
}

AwValue aw_tree_class(AwTreeClasses *classes, int row)
{
    if (classes->classes[row])
        return classes->classes[row];
    AwValue name = aw_tree_name(classes, row);
    AwDictEntry *found = name ? aw_dict_find_str(classes->namespace, name) : NULL;
    if (!found || !aw_is_type(found->value)) {
        if (name)
            aw_raise(classes->vm, &aw_attribute_error_type, "module '_ast' has no class '%V'",
                     name);
        return AW_UNSET;
    }
    return classes->classes[row] = found->value;
}

#define LIST(form, class, list, span_offset)                                                       \
    [AW_FORM_##form] = {AW_TREE_##class, sizeof(((list *)0)->items[0]), offsetof(list, items),     \
                        span_offset}

const AwTreeList *aw_tree_list(AwTreeForm form)
{
    static const AwTreeList lists[] = {
        LIST(KEYWORDS, keyword, AwKeywords, offsetof(AwKeyword, span)),
        LIST(ALIASES, alias, AwAliases, offsetof(AwAlias, span)),
        LIST(ITEMS, withitem, AwWithItems, -1),
        LIST(CASES, match_case, AwMatchCases, -1),
        LIST(GENERATORS, comprehension, AwGenerators, -1),
    };
    return &lists[form];
}
