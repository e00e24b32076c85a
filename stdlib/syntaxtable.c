/* syntaxtable.c: module _syntaxtable: the table of the classes of syntax trees, for module _ast, which makes them. */
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/str.h"

typedef struct {
    const char *name, *base, *type, *place;
} Row;

static const Row rows[] = {
#define AW_SUM(id, where)                          {#id, "", NULL, #where},
#define AW_PRODUCT(id, where)                      {#id, "", NULL, #where},
#define AW_NODE(id, sum, kind, is_async)           {#id, #sum, NULL, ""},
#define AW_FIELD(form, asdl, id, structure, field) {#id, "", asdl, ""},
#include "vm/syntax.def"
};

/* Classes are (name, base, place), their fields follow as (name, type). */
static AwStatus table(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_list_new(vm, NULL, 0);
    for (size_t i = 0; *out && i < sizeof rows / sizeof *rows; i++) {
        const char *texts[] = {rows[i].name, rows[i].type ? rows[i].type : rows[i].base,
                               rows[i].place};
        AwValue items[3];
        for (int k = 0; k < 3; k++)
            if (!(items[k] = aw_str_intern_text(vm, texts[k])))
                return AW_RAISED;
        AwValue row = aw_tuple_new(vm, items, rows[i].type ? 2 : 3);
        if (!row || !aw_list_append(vm, *out, row))
            return AW_RAISED;
    }
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef functions[] = {
    {"table()", table, 0, "The classes of syntax trees and their fields."}, {0}};

const AwModuleDef aw__syntaxtable_module = {"_syntaxtable", "The abstract grammar as a table.",
                                            functions, NULL};
