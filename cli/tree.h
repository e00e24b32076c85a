/* tree.h: syntax trees as objects: between the front end's tree and the classes of module `ast`.

   Both ways go by one table (vm/syntax.def): for each class its fields, and for each field the form in which the front end's tree
   keeps it. */
#ifndef AW_CLI_TREE_H
#define AW_CLI_TREE_H

#include "lang/ast.h"
#include "vm/engine/engine.h"

/* How the front end's tree keeps a field. */
typedef enum {
    AW_FORM_SPECIAL, /* the code of its class knows */
    AW_FORM_NAME,
    AW_FORM_NAMES,
    AW_FORM_NODE,
    AW_FORM_NODES,
    AW_FORM_PARAMS,
    AW_FORM_KEYWORDS,
    AW_FORM_ALIASES,
    AW_FORM_ITEMS,
    AW_FORM_CASES,
    AW_FORM_GENERATORS,
    AW_FORM_CONSTANT,
    AW_FORM_PREFIX,  /* of a constant: "u" or None */
    AW_FORM_COMMENT, /* not kept: None */
    AW_FORM_CONTEXT,
    AW_FORM_BOOL_OP,
    AW_FORM_BINARY_OP,
    AW_FORM_UNARY_OP,
    AW_FORM_COMPARE_OPS,
    AW_FORM_FLAG,
    AW_FORM_INT,
    AW_FORM_LEVEL,
} AwTreeForm;

/* Where the nodes of a class say that they stand. */
typedef enum { AW_TREE_NOWHERE, AW_TREE_PLACED, AW_TREE_ENDED } AwTreePlace;

/* A row of the table: a class, or a field of the class above. */
typedef struct {
    const char *name;
    const char *type; /* of a field: "expr*"; NULL in a class's row */
    uint16_t base;    /* of a class: the row of its sum, or its own */
    uint16_t offset;  /* of a field, in the front end's structure */
    uint8_t form;     /* of a field: AW_FORM_… */
    uint8_t kind;     /* of a class: AST_… */
    uint8_t place;    /* of a sum or product: AwTreePlace */
    bool is_async;
} AwTreeRow;

#define AW_TREE_PASTE2(a, b) a##b
#define AW_TREE_PASTE(a, b)  AW_TREE_PASTE2(a, b)
enum {
#define AW_SUM(name, place)                        AW_TREE_##name,
#define AW_PRODUCT(name, place)                    AW_TREE_##name,
#define AW_NODE(name, sum, kind, is_async)         AW_TREE_##name,
#define AW_FIELD(form, type, name, struct, member) AW_TREE_PASTE(AW_TREE_FIELD_, __LINE__),
#include "vm/syntax.def"
#undef AW_SUM
#undef AW_PRODUCT
#undef AW_NODE
#undef AW_FIELD
    AW_TREE_ROWS
};

extern const AwTreeRow aw_tree_rows[AW_TREE_ROWS + 1]; /* the last one is empty */

/* The classes and the names of fields as the program has them; found when they are first asked for. */
typedef struct {
    AwVM *vm;
    AwDict *namespace; /* of module _ast */
    AwValue classes[AW_TREE_ROWS];
    AwValue names[AW_TREE_ROWS];
    AwValue places[4]; /* lineno, col_offset, end_lineno, end_col_offset */
} AwTreeClasses;

/* Imports _ast (re-enters). */
bool aw_tree_classes_init(AwTreeClasses *classes, AwVM *vm) AW_MUST_CHECK;
AwValue aw_tree_class(AwTreeClasses *classes, int row) AW_MUST_CHECK;
AwValue aw_tree_name(AwTreeClasses *classes, int row) AW_MUST_CHECK; /* interned */

/* The size of one item of a list of structures, and where the first one stands (forms KEYWORDS to GENERATORS). */
typedef struct {
    uint16_t row; /* the items' class */
    uint16_t size;
    uint16_t first;
    int16_t span; /* offset of an item's span, or -1 */
} AwTreeList;
const AwTreeList *aw_tree_list(AwTreeForm form);

/* The tree as objects: a Module, Interactive or Expression. */
bool aw_tree_to_object(AwVM *vm, const AwAst *ast, AwValue *out) AW_MUST_CHECK;
/* The tree that an object stands for: ast->mode, arena, source and names are given. Reads attributes (re-enters, with the collector
   held off), and refuses what is no tree in CPython's words. */
bool aw_tree_from_object(AwVM *vm, AwValue object, AwAst *ast) AW_MUST_CHECK;
/* What is a tree by its form and can still be no program: CPython's validation. */
bool aw_tree_check(AwVM *vm, const AwAst *ast) AW_MUST_CHECK;
/* Of parameters, but for their defaults: asked when those are put beside them. */
bool aw_tree_check_params(AwVM *vm, AwParams *params) AW_MUST_CHECK;

#endif
