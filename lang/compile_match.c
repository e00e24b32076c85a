/* The match statement.

   Patterns jump to the next case when they fail, and fall through when they match. What they bind
   stays in temporaries until the whole pattern has matched; only then the variables are written, and
   only then the guard is asked. So the temporaries of a case live until its guard. */
#include "lang/codegen.h"

#include <string.h>

/* Opcode MATCH_SEQUENCE has the wanted length and how to compare with it in one operand. */
enum { ANY_LENGTH = 0, EXACT_LENGTH = 1, AT_LEAST = 2, MAX_LENGTH = UINT16_MAX >> 2 };

typedef struct {
    const AwName *name;
    uint32_t slot;
} Capture;

/* What one case has bound so far. */
typedef struct {
    AwLabel *fail;
    Capture *captures; /* in the compiler's arena */
    uint32_t count, capacity;
} Case;

static void pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject);

static void capture(AwFunc *f, Case *c, const AwName *name, uint32_t slot)
{
    if (!name)
        return;
    if (c->count == c->capacity) {
        c->capacity = c->capacity ? c->capacity * 2 : 8;
        Capture *more = aw_arena_alloc(&f->compiler->arena, c->capacity * sizeof *more);
        if (c->count)
            memcpy(more, c->captures, c->count * sizeof *more);
        c->captures = more;
    }
    c->captures[c->count++] = (Capture){name, slot};
}

static void fail_unless(AwFunc *f, Case *c, const AwNode *node, uint32_t slot)
{
    jump(f, node, OP_JUMP_IFNOT, slot, c->fail);
}

static bool is_wildcard(const AwNode *node)
{
    return node->kind == AST_MATCH_AS && !node->match_as.pattern && !node->match_as.name;
}

/* The patterns for neighbouring slots; wildcards want nothing. */
static void patterns(AwFunc *f, Case *c, const AwNodes *nodes, uint32_t first)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        pattern(f, c, nodes->items[i], first + i);
}

/* ---- values ---- */

static void value_pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    const AwNode *value = node->child;
    uint32_t mark = f->emit.top, right;
    unsigned kinds = AW_COMPILE_KIND(AW_CONST_INT) | AW_COMPILE_KIND(AW_CONST_FLOAT) |
                     AW_COMPILE_KIND(AW_CONST_STR);
    bool small = aw_compile_small_const(f, value, kinds, &right);
    if (!small)
        right = aw_compile_operand(f, value);
    at(f, node);
    aw_emit_jump_ext(&f->emit, small ? OP_JUMP_EQ_K : OP_JUMP_EQ, subject, right, false, c->fail);
    f->emit.top = mark;
}

static void singleton_pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    if (node->constant.kind == AW_CONSTANT_NONE) {
        jump(f, node, OP_JUMP_NOT_NONE, subject, c->fail);
        return;
    }
    uint32_t mark = f->emit.top, value = temps(f, 2);
    AwConst constant = {.kind = node->constant.kind == AW_CONSTANT_TRUE ? AW_CONST_TRUE
                                                                        : AW_CONST_FALSE};
    aw_compile_const(f, node, &constant, value);
    op(f, node, OP_IS, value + 1, subject, value);
    fail_unless(f, c, node, value + 1);
    f->emit.top = mark;
}

/* ---- sequences ---- */

/* With a star that binds nothing, the items are fetched one by one. */
static void items_around_star(AwFunc *f, Case *c, const AwNode *node, uint32_t subject,
                              uint32_t star)
{
    const AwNodes *items = node->children;
    for (uint32_t i = 0; i < items->count; i++) {
        if (i == star || is_wildcard(items->items[i]))
            continue;
        uint32_t item = temp(f);
        if (i < star) {
            AwConst index = {.kind = AW_CONST_INT, .integer = i};
            aw_compile_const(f, items->items[i], &index, item);
            op(f, items->items[i], OP_GET_ITEM, item, subject, item);
        } else {
            op(f, items->items[i], OP_MATCH_FROM_END, item, subject, items->count - i);
        }
        pattern(f, c, items->items[i], item);
    }
}

static void unpacked_items(AwFunc *f, Case *c, const AwNode *node, uint32_t subject, uint32_t star)
{
    const AwNodes *items = node->children;
    uint32_t count = items->count, after = star < count ? count - star - 1 : 0;
    uint32_t first = temps(f, count);
    if (star < count && (star > 255 || after > 255))
        aw_compile_error(f, node->span, AW_DIAG_STARRED_PATTERN, NULL);
    if (star < count)
        op(f, node, OP_UNPACK_EX, first, subject, star | after << 8);
    else
        op(f, node, OP_UNPACK, first, subject, count);
    patterns(f, c, items, first);
}

static void sequence_pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    const AwNodes *items = node->children;
    uint32_t count = items->count, star = count;
    bool only_wildcards = true;
    for (uint32_t i = 0; i < count; i++) {
        bool is_star = items->items[i]->kind == AST_MATCH_STAR;
        if (is_star)
            star = i;
        only_wildcards &= is_star ? !items->items[i]->name : is_wildcard(items->items[i]);
    }
    bool has_star = star < count;
    uint32_t length = has_star ? count - 1 : count;
    unsigned how = !has_star ? EXACT_LENGTH : length ? AT_LEAST : ANY_LENGTH;
    if (length > MAX_LENGTH)
        aw_compile_error(f, node->span, AW_DIAG_TOO_MUCH, "patterns");
    uint32_t matches = temp(f);
    op(f, node, OP_MATCH_SEQUENCE, matches, subject, length << 2 | how);
    fail_unless(f, c, node, matches);
    f->emit.top = matches;
    if (only_wildcards)
        return;
    if (has_star && !items->items[star]->name)
        items_around_star(f, c, node, subject, star);
    else
        unpacked_items(f, c, node, subject, star);
}

/* ---- mappings and classes ---- */

static void mapping_pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    const AwNodes *keys = node->match_mapping.keys;
    uint32_t matches = temp(f), keys_slot = matches;
    if (keys->count > AW_COMPILE_CHUNK)
        aw_compile_error(f, node->span, AW_DIAG_TOO_MUCH, "patterns");
    op(f, node, OP_MATCH_MAPPING, matches, subject, keys->count);
    fail_unless(f, c, node, matches);
    if (keys->count || node->match_mapping.rest) {
        uint32_t mark = f->emit.top;
        aw_compile_tuple(f, node, keys, keys_slot);
        f->emit.top = mark;
    }
    if (keys->count) {
        uint32_t first = temps(f, keys->count);
        op(f, node, OP_MATCH_KEYS, first, subject, keys_slot);
        jump(f, node, OP_JUMP_NONE, first, c->fail);
        op(f, node, OP_UNPACK, first, first, keys->count);
        patterns(f, c, node->match_mapping.patterns, first);
    }
    if (node->match_mapping.rest) {
        uint32_t rest = temp(f);
        op(f, node, OP_MATCH_REST, rest, subject, keys_slot);
        capture(f, c, node->match_mapping.rest, rest);
    }
}

static uint32_t attribute_names(AwFunc *f, const AwNames *names)
{
    AwConst *items = aw_arena_alloc(&f->compiler->arena, names->count * sizeof *items + 1);
    for (uint32_t i = 0; i < names->count; i++) {
        const AwName *name = names->items[i].name;
        items[i] = (AwConst){.kind = AW_CONST_STR, .text = {name->text, name->length}};
    }
    AwConst tuple = {.kind = AW_CONST_TUPLE, .count = names->count, .items = items};
    return aw_emit_const(&f->emit, &tuple);
}

static void class_pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    const AwNodes *positional = node->match_class.patterns;
    const AwNodes *named = node->match_class.attribute_patterns;
    uint32_t count = positional->count + named->count;
    if (count > AW_COMPILE_CHUNK)
        aw_compile_error(f, node->span, AW_DIAG_TOO_MUCH, "patterns");
    uint32_t first = temps(f, count > 2 ? count : 2);
    aw_compile_move(f, node, first, subject);
    aw_compile_to(f, node->match_class.type, first + 1);
    at(f, node);
    aw_emit_ext(&f->emit, OP_MATCH_CLASS, first, first, positional->count,
                attribute_names(f, node->match_class.attributes));
    jump(f, node, OP_JUMP_NONE, first, c->fail);
    if (count)
        op(f, node, OP_UNPACK, first, first, count);
    patterns(f, c, positional, first);
    patterns(f, c, named, first + positional->count);
}

/* ---- alternatives ---- */

/* How many names a pattern binds. */
static uint32_t count_names(const AwNode *node);

static uint32_t count_all(const AwNodes *nodes)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < nodes->count; i++)
        count += count_names(nodes->items[i]);
    return count;
}

static uint32_t count_names(const AwNode *node)
{
    switch (node->kind) {
    case AST_MATCH_SEQUENCE: return count_all(node->children);
    case AST_MATCH_MAPPING:
        return count_all(node->match_mapping.patterns) + (node->match_mapping.rest != NULL);
    case AST_MATCH_CLASS:
        return count_all(node->match_class.patterns) +
               count_all(node->match_class.attribute_patterns);
    case AST_MATCH_STAR: return node->name != NULL;
    case AST_MATCH_AS:
        return (node->match_as.name != NULL) +
               (node->match_as.pattern ? count_names(node->match_as.pattern) : 0);
    case AST_MATCH_OR: return count_names(node->children->items[0]);
    default: return 0;
    }
}

/* Every alternative leaves what it binds in the same slots; the checks have seen that all bind the
   same names. */
static void or_pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    const AwNodes *alternatives = node->children;
    uint32_t count = count_names(alternatives->items[0]), before = c->count;
    uint32_t common = temps(f, count), mark = f->emit.top;
    AwLabel matched = {0}, *outer = c->fail;
    for (uint32_t i = 0; i < alternatives->count; i++) {
        AwLabel next = {0};
        bool last = i + 1 == alternatives->count;
        Case own = {.fail = last ? outer : &next};
        pattern(f, &own, alternatives->items[i], subject);
        if (i == 0)
            for (uint32_t j = 0; j < own.count; j++)
                capture(f, c, own.captures[j].name, common + j);
        for (uint32_t j = 0; j < own.count; j++)
            for (uint32_t k = before; k < c->count; k++)
                if (c->captures[k].name == own.captures[j].name)
                    aw_compile_move(f, node, c->captures[k].slot, own.captures[j].slot);
        f->emit.top = mark;
        if (!last) {
            jump(f, node, OP_JUMP, 0, &matched);
            aw_emit_bind(&f->emit, &next);
        }
    }
    aw_emit_bind(&f->emit, &matched);
}

static void pattern(AwFunc *f, Case *c, const AwNode *node, uint32_t subject)
{
    if (f->compiler->depth > AW_COMPILE_MAX_DEPTH) {
        aw_compile_error(f, node->span, AW_DIAG_NESTED_TOO_DEEPLY, NULL);
        return;
    }
    f->compiler->depth++;
    switch (node->kind) {
    case AST_MATCH_VALUE: value_pattern(f, c, node, subject); break;
    case AST_MATCH_SINGLETON: singleton_pattern(f, c, node, subject); break;
    case AST_MATCH_SEQUENCE: sequence_pattern(f, c, node, subject); break;
    case AST_MATCH_MAPPING: mapping_pattern(f, c, node, subject); break;
    case AST_MATCH_CLASS: class_pattern(f, c, node, subject); break;
    case AST_MATCH_STAR: capture(f, c, node->name, subject); break;
    case AST_MATCH_AS:
        if (node->match_as.pattern)
            pattern(f, c, node->match_as.pattern, subject);
        capture(f, c, node->match_as.name, subject);
        break;
    case AST_MATCH_OR: or_pattern(f, c, node, subject); break;
    default: break;
    }
    f->compiler->depth--;
}

/* ---- the statement ---- */

void aw_compile_match(AwFunc *f, const AwNode *node)
{
    uint32_t mark = f->emit.top, subject = temp(f);
    AwLabel end = {0};
    aw_compile_to(f, node->match.subject, subject);
    for (uint32_t i = 0; i < node->match.cases->count; i++) {
        const AwMatchCase *item = &node->match.cases->items[i];
        AwLabel next = {0};
        Case c = {.fail = &next};
        set_top(f, subject + 1);
        at(f, item->pattern);
        aw_emit_mark(&f->emit);
        pattern(f, &c, item->pattern, subject);
        for (uint32_t j = 0; j < c.count; j++)
            aw_compile_store(f, item->pattern, c.captures[j].name, c.captures[j].slot);
        set_top(f, subject + 1);
        if (item->guard)
            aw_compile_jump(f, item->guard, false, &next);
        aw_compile_body(f, item->body);
        jump(f, item->pattern, OP_JUMP, 0, &end);
        aw_emit_bind(&f->emit, &next);
    }
    aw_emit_bind(&f->emit, &end);
    f->emit.top = mark;
}
