/* Scopes: which variable each name of a tree means. Made once over the whole tree before code is
   generated; the rules are those of CPython's symtable.

   Every function, lambda, class, comprehension and the module itself is a scope. List, set and dict
   comprehensions that nobody can tell from a function of their own are marked `inlined`: their code
   becomes a part of the function around them, their variables get slots there. */
#ifndef AW_LANG_SCOPE_H
#define AW_LANG_SCOPE_H

#include "lang/ast.h"

typedef enum AwScopeKind { AW_SCOPE_MODULE, AW_SCOPE_FUNCTION, AW_SCOPE_CLASS } AwScopeKind;

/* Where a name of a scope lives. */
typedef enum AwSymbolKind {
    AW_SYMBOL_GLOBAL,   /* in no function: a global or builtin */
    AW_SYMBOL_EXPLICIT, /* declared `global` */
    AW_SYMBOL_NAME,     /* bound in a class body: lives in its namespace */
    AW_SYMBOL_LOCAL,    /* a slot of the function */
    AW_SYMBOL_CELL,     /* a cell in a slot of the function: inner functions share it */
    AW_SYMBOL_FREE, /* of a function (or, seen from an inlined comprehension, of the code) around */
} AwSymbolKind;

enum {
    AW_SYMBOL_PARAM = 1,
    AW_SYMBOL_BOUND = 2, /* assigned, imported, deleted, ... somewhere in the scope */
    AW_SYMBOL_USED = 4,
    AW_SYMBOL_GLOBAL_DECLARED = 8,
    AW_SYMBOL_NONLOCAL_DECLARED = 16,
    AW_SYMBOL_DELETED = 32,   /* by `del`, or at the end of `except ... as name` */
    AW_SYMBOL_REBOUND = 64,   /* target of a := */
    AW_SYMBOL_CAPTURED = 128, /* a function inside of the scope uses it */
};

typedef struct AwSymbol {
    const AwName *name;          /* mangled */
    struct AwSymbol *next;       /* in the order of first mention */
    struct AwSymbol *next_bound; /* in the order of first binding, parameters first */
    uint8_t flags;
    uint8_t kind;        /* AwSymbolKind */
    bool passed;         /* a class body hands it to its methods: it has a free cell */
    bool sure;           /* of inlined comprehensions, while compiling: certainly assigned by now */
    uint32_t slot;       /* of LOCAL and CELL; in inlined comprehensions set while compiling */
    uint32_t free_index; /* of FREE, and of any symbol that is `passed` */
} AwSymbol;

typedef struct AwScope {
    AwScopeKind kind;
    AwNode *node; /* NULL for the module */
    struct AwScope *parent;
    struct AwScope *first_child, *last_child, *next_sibling;
    const AwName
        *class_name; /* of the innermost class around: private names get it in front; or NULL */

    AwSymbol **table; /* open addressing by name */
    uint32_t table_size, symbol_count;
    AwSymbol *first, *last;
    AwSymbol *first_bound, *last_bound;

    uint32_t
        local_count; /* slots of parameters and variables (and of a class body's namespace and cell) */
    uint32_t free_count;
    bool is_comprehension; /* generator expressions too */
    bool inlined;
    bool has_yield;
    bool has_await;       /* await, async for or async with directly in it */
    bool has_annotations; /* of modules and classes: variables with annotations */
    bool class_cell;      /* of classes: a method uses __class__ or super */
    bool nested;          /* somewhere inside of a function */
    bool sees_frame;      /* uses locals() and the like, or super: not to be inlined */
} AwScope;

typedef struct AwScopeOptions {
    bool namespace_module; /* module code works on a namespace dict: nothing is inlined into it */
    bool future_annotations;
} AwScopeOptions;

/* Analyses the whole tree: sets `scope` of the tree and of its functions, lambdas, classes and
   comprehensions. Memory comes from the tree's arena. Gives the module's scope. */
AwScope *aw_scope_analyse(AwAst *ast, AwScopeOptions options) __attribute__((returns_nonnull));

/* The symbol of a mangled name in this scope, or NULL. */
AwSymbol *aw_scope_find(const AwScope *scope, const AwName *name);

/* A private name as it is inside of a class; other names come back as they are. */
const AwName *aw_scope_mangle(AwAst *ast, const AwScope *scope, const AwName *name)
    __attribute__((returns_nonnull));

/* The scope that hangs on a function, lambda, class or comprehension. */
AwScope *aw_scope_of(const AwNode *node);

#endif
