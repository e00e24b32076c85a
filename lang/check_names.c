/* The names of each scope, as far as the checks need them: who declared, bound and used what. */
#include "lang/check_names.h"

#include <string.h>

AwCheckScope *aw_check_names_scope(AwArena *arena, AwCheckScopeKind kind, const AwNode *node,
                                   AwCheckScope *parent)
{
    AwCheckScope *scope = AW_ARENA_NEW(arena, AwCheckScope);
    scope->kind = kind;
    scope->node = node;
    scope->parent = parent;
    if (!parent)
        return scope;
    scope->iterables = parent->iterables;
    if (parent->last_child)
        parent->last_child->next = scope;
    else
        parent->first_child = scope;
    parent->last_child = scope;
    return scope;
}

static uint32_t *find_slot(const AwCheckScope *scope, const AwName *name)
{
    /* Ids are small and dense: they need no mixing. */
    uint32_t at = name->id & (scope->slot_count - 1);
    while (scope->slots[at] && scope->symbols[scope->slots[at] - 1].name != name)
        at = (at + 1) & (scope->slot_count - 1);
    return &scope->slots[at];
}

static void grow(AwArena *arena, AwCheckScope *scope)
{
    scope->capacity = scope->capacity ? scope->capacity * 2 : 8;
    scope->slot_count = scope->capacity * 2;
    AwCheckSymbol *symbols = AW_ARENA_ARRAY(arena, AwCheckSymbol, scope->capacity);
    if (scope->count)
        memcpy(symbols, scope->symbols, scope->count * sizeof(AwCheckSymbol));
    scope->symbols = symbols;
    scope->slots = aw_arena_alloc_zero(arena, scope->slot_count * sizeof(uint32_t));
    for (uint32_t i = 0; i < scope->count; i++)
        *find_slot(scope, symbols[i].name) = i + 1;
}

AwCheckSymbol *aw_check_names_symbol(AwArena *arena, AwCheckScope *scope, const AwName *name)
{
    if (scope->count == scope->capacity)
        grow(arena, scope);
    uint32_t *slot = find_slot(scope, name);
    if (!*slot) {
        scope->symbols[scope->count] = (AwCheckSymbol){.name = name};
        *slot = ++scope->count;
    }
    return &scope->symbols[*slot - 1];
}

unsigned aw_check_names_flags(const AwCheckScope *scope, const AwName *name)
{
    if (!scope->count)
        return 0;
    uint32_t slot = *find_slot(scope, name);
    return slot ? scope->symbols[slot - 1].flags : 0;
}

bool aw_check_names_is_bound_outside(const AwCheckScope *scope, const AwName *name)
{
    for (scope = scope->parent; scope && scope->parent; scope = scope->parent) {
        if (scope->kind == AW_CHECK_CLASS) {
            if (strcmp(name->text, "__class__") == 0)
                return true; /* methods see it, for super() */
            continue;
        }
        unsigned flags = aw_check_names_flags(scope, name);
        if (flags & AW_CHECK_GLOBAL)
            return false;
        if (flags & (AW_CHECK_LOCAL | AW_CHECK_PARAM | AW_CHECK_IMPORTED | AW_CHECK_NONLOCAL))
            return true;
    }
    return false;
}
