/* The names of each scope, as far as the checks need them: who declared, bound and used what.
   (lang/scope.h resolves names for the compiler, in trees that passed the checks.) */
#ifndef AW_LANG_CHECK_NAMES_H
#define AW_LANG_CHECK_NAMES_H

#include "lang/ast.h"

#include <stdbool.h>

typedef enum AwCheckScopeKind {
    AW_CHECK_MODULE,
    AW_CHECK_CLASS,
    AW_CHECK_FUNCTION,
    AW_CHECK_LAMBDA,
    AW_CHECK_COMPREHENSION,
} AwCheckScopeKind;

enum {
    AW_CHECK_GLOBAL = 1,
    AW_CHECK_NONLOCAL = 2,
    AW_CHECK_PARAM = 4,
    AW_CHECK_LOCAL = 8, /* assigned, deleted, or the name of a function or class */
    AW_CHECK_USED = 16,
    AW_CHECK_IMPORTED = 32,
    AW_CHECK_ANNOTATED = 64,
    AW_CHECK_ITERATION = 128, /* a variable of a comprehension's `for` */
};

typedef struct AwCheckSymbol {
    const AwName *name;
    unsigned flags;
    AwSpan directive; /* the first global or nonlocal statement that names it */
} AwCheckSymbol;

typedef struct AwCheckScope {
    AwCheckScopeKind kind;
    struct AwCheckScope *parent; /* NULL for the module */
    struct AwCheckScope *first_child;
    struct AwCheckScope *last_child;
    struct AwCheckScope *next;
    const AwNode *node;     /* NULL for the module */
    AwCheckSymbol *symbols; /* in order of appearance */
    uint32_t count;
    uint32_t capacity;
    uint32_t *slots; /* open addressing: index into symbols + 1, by the name's id */
    uint32_t slot_count;
    uint32_t iterables; /* > 0 inside what a comprehension iterates over */
    bool in_target;     /* inside the target of a comprehension's `for` */
    /* where a statement stands in the scope */
    bool is_async;              /* an async function */
    bool has_yield;             /* a generator */
    bool awaits;                /* of a comprehension: has await or async for in it */
    bool in_star;               /* in an except* block, outside of loops made in it */
    uint32_t star_blocks;       /* except* blocks around the statement at hand */
    uint32_t loops;             /* loops around the statement at hand */
    uint32_t blocks;            /* loops, try and with statements around it */
    const AwNode *value_return; /* the first `return` with a value */
} AwCheckScope;

/* A new scope below `parent` (NULL for the module). All memory is the arena's. */
AwCheckScope *aw_check_names_scope(AwArena *arena, AwCheckScopeKind kind, const AwNode *node,
                                   AwCheckScope *parent) __attribute__((returns_nonnull));

/* The entry of a name, made when there is none; it stays valid until the next one is made. */
AwCheckSymbol *aw_check_names_symbol(AwArena *arena, AwCheckScope *scope, const AwName *name)
    __attribute__((returns_nonnull));

/* The flags of a name, 0 when it does not occur. */
unsigned aw_check_names_flags(const AwCheckScope *scope, const AwName *name);

/* Does a function around `scope` bind the name, so that `nonlocal` can mean it? */
bool aw_check_names_is_bound_outside(const AwCheckScope *scope, const AwName *name);

#endif
