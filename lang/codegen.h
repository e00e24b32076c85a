/* What the files of the compiler (compile_*.c) share.

   Values in slots. An expression is compiled in one of four ways:
   - aw_compile_to: its value goes to a given slot, which is written by the last instruction that is
     executed, so that an exception on the way leaves the slot as it was. Only when the slot is a
     temporary of the caller's (is_scratch) it may serve as a work place before;
   - aw_compile_operand: wherever it is cheapest; plain local variables are used where they are;
   - aw_compile_effect: for its side effects alone;
   - aw_compile_jump: as a condition that jumps or falls through.

   Temporaries are a stack: whoever takes some sets `top` back when done. Calls want callee and
   arguments at the top of it, since the called function's slots overlap everything above. */
#ifndef AW_LANG_CODEGEN_H
#define AW_LANG_CODEGEN_H

#include "lang/compile.h"
#include "lang/emit.h"
#include "lang/fold.h"
#include "lang/scope.h"

#define AW_COMPILE_MAX_BLOCKS 20   /* nested for, while, try and with, as in CPython */
#define AW_COMPILE_MAX_DEPTH  3000 /* recursion of the compiler, before the C stack is in danger */
#define AW_COMPILE_CHUNK      1000 /* elements of a display or call that take a slot each */

/* A constant set that the program has shown before. */
typedef struct AwKnownSet {
    struct AwKnownSet *next;
    uint32_t hash;
    AwConst set;
} AwKnownSet;

typedef struct AwCompiler {
    AwAst *ast;
    AwCompileOptions options;
    AwDiagnostics *diags;
    AwUnit *unit;
    AwArena arena; /* for the time of compiling */
    const char *filename;
    uint32_t depth;
    bool failed;
    bool future_annotations;
    const AwName *class_cell_name; /* __class__ */
    AwKnownSet *known_sets;
} AwCompiler;

/* What return, break, continue and exceptions pass on their way out of nested statements. */
typedef enum AwBlockKind {
    AW_BLOCK_LOOP,
    AW_BLOCK_TRY,     /* range alone, nothing to do on leaving */
    AW_BLOCK_FINALLY, /* run `body` on leaving */
    AW_BLOCK_WITH,    /* call __exit__ on leaving */
    AW_BLOCK_HANDLED, /* an exception is being handled: restore the one before */
    AW_BLOCK_NAME,    /* `except ... as name`: unbind the name */
} AwBlockKind;

typedef struct AwBlock {
    AwBlockKind kind;
    struct AwBlock *outer;
    AwHandler *handler;   /* whose range is open inside of the block; NULL for loops */
    const AwNode *node;   /* the statement, for spans; NAME: the AST_EXCEPT_HANDLER */
    AwLabel *on_break;    /* LOOP */
    AwLabel *on_continue; /* LOOP: to jump back to, or NULL */
    AwLabel *on_next;     /* LOOP: to jump forward to, for the next item */
    const AwNodes *body;  /* FINALLY */
    uint32_t
        slot; /* WITH: exit function and self; HANDLED: what was handled before; LOOP: the iterator */
    bool drops; /* LOOP: the iterator may have to be dropped when the loop is left before its end */
    bool is_async; /* WITH */
} AwBlock;

/* One code object being made. */
typedef struct AwFunc {
    AwEmit emit;
    AwCompiler *compiler;
    struct AwFunc *parent;
    AwScope *scope;
    AwScope *current; /* the innermost inlined comprehension, or `scope` */
    AwBlock *blocks;
    uint32_t block_count;
    AwText qualname;
    uint32_t line;    /* of the statement that is compiled */
    bool named;       /* names go through LOAD_NAME: class bodies, namespace modules */
    bool interactive; /* expression statements show their value */
    bool is_async;    /* await is allowed */
} AwFunc;

/* ---- writing (emit.h, with the span of a node) ---- */
static inline void at(AwFunc *f, const AwNode *node)
{
    f->emit.span = node->span;
}
static inline void op(AwFunc *f, const AwNode *node, AwOp opcode, uint32_t a, uint32_t b,
                      uint32_t c)
{
    at(f, node);
    aw_emit_op(&f->emit, opcode, a, b, c);
}
static inline void wide(AwFunc *f, const AwNode *node, AwOp opcode, uint32_t a, int32_t bc)
{
    at(f, node);
    aw_emit_wide(&f->emit, opcode, a, bc);
}
static inline void jump(AwFunc *f, const AwNode *node, AwOp opcode, uint32_t a, AwLabel *label)
{
    at(f, node);
    aw_emit_jump(&f->emit, opcode, a, label);
}
/* For instructions that belong to no line: no tracer hears of them. They must not raise. */
static inline AwNode nowhere(void)
{
    return (AwNode){.span = {0}};
}
/* A part of a statement that needs no instruction; if it has a line of its own, that is passed all the same. */
static inline void pass_line(AwFunc *f, const AwNode *node)
{
    if (node->span.line == f->line)
        return;
    at(f, node);
    aw_emit_mark(&f->emit);
}
static inline uint32_t temp(AwFunc *f)
{
    return aw_emit_temps(&f->emit, 1);
}
static inline uint32_t temps(AwFunc *f, uint32_t count)
{
    return aw_emit_temps(&f->emit, count);
}
static inline void set_top(AwFunc *f, uint32_t top)
{
    if (top > f->emit.top)
        aw_emit_temps(&f->emit, top - f->emit.top);
    else
        f->emit.top = top;
}

/* ---- compile.c ---- */
void aw_compile_error(AwFunc *f, AwSpan span, AwDiagId id, const char *what);
AwCode *aw_compile_code(AwFunc *f, const AwNode *node, AwText name, AwText qualname);
uint32_t aw_compile_flags(const AwFunc *f, const AwScope *scope);
AwText aw_compile_text(AwCompiler *compiler, const char *text, size_t length); /* into the unit */
void aw_compile_body(AwFunc *f, const AwNodes *body);    /* statements; dead ones are left out */
const AwNode *aw_compile_docstring(const AwNodes *body); /* the str constant, or NULL */

/* ---- compile_name.c: variables, and storing to any target ---- */
bool aw_compile_local(AwFunc *f, const AwNode *node, uint32_t *slot); /* a plain local? */
bool aw_compile_is_scratch(const AwFunc *f, uint32_t slot);
void aw_compile_load(AwFunc *f, const AwNode *node, const AwName *name, uint32_t to);
/* Where an inlined comprehension finds a variable (a mangled name); false: it is none of a function. */
bool aw_compile_variable(AwFunc *f, const AwName *name, AwInlinedVariable *out);
void aw_compile_store(AwFunc *f, const AwNode *node, const AwName *name, uint32_t from);
void aw_compile_unbind(AwFunc *f, const AwNode *node,
                       const AwName *name); /* name = None; del name */
bool aw_compile_store_slot(AwFunc *f, const AwNode *target, uint32_t *slot);
bool aw_compile_store_name_slot(AwFunc *f, const AwName *name, uint32_t *slot);
void aw_compile_stored(AwFunc *f, const AwNode *target);
void aw_compile_assign(AwFunc *f, const AwNode *target, uint32_t from);
void aw_compile_delete(AwFunc *f, const AwNode *target);
void aw_compile_aug_assign(AwFunc *f, const AwNode *node);
void aw_compile_assignment(AwFunc *f, const AwNode *node);
void aw_compile_ann_assign(AwFunc *f, const AwNode *node);
void aw_compile_enter_scope(AwFunc *f, const AwNode *node, AwScope *scope);

/* ---- compile_expr.c ---- */
void aw_compile_to(AwFunc *f, const AwNode *node, uint32_t to);
uint32_t aw_compile_operand(AwFunc *f, const AwNode *node);
/* The same, while `later` (or NULL) will be evaluated before the operand is used. */
uint32_t aw_compile_operand_before(AwFunc *f, const AwNode *node, const AwNode *later);
/* The same; a value that is no plain local may go to `spare` if that is a scratch slot. */
uint32_t aw_compile_operand_in(AwFunc *f, const AwNode *node, const AwNode *later, uint32_t spare);
void aw_compile_effect(AwFunc *f, const AwNode *node);
void aw_compile_const(AwFunc *f, const AwNode *node, const AwConst *constant, uint32_t to);
bool aw_compile_items_const(AwFunc *f, const AwNodes *items, AwConstKind kind, AwConst *out);
bool aw_compile_small_const(AwFunc *f, const AwNode *node, unsigned kinds, uint32_t *index);
void aw_compile_none(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_move(AwFunc *f, const AwNode *node, uint32_t to, uint32_t from);
AwOp aw_compile_binary_op(AwBinaryOp binary, bool in_place);
AwOp aw_compile_binary_const_op(AwBinaryOp binary, bool in_place); /* OP_NOP: there is none */
void aw_compile_await(AwFunc *f, const AwNode *node, uint32_t to, uint32_t from, int why);
uint32_t aw_compile_attribute_site(AwFunc *f, const AwName *name, AwOp opcode);
/* Where `whole`, an attribute's look-up or the call of it, stands: from the name on if that is on a line of its own. */
AwSpan aw_compile_attribute_span(const AwNode *attribute, const AwNode *whole);
#define AW_COMPILE_KIND(kind) (1u << (kind))

/* ---- compile_cond.c: conditions and comparisons ---- */
void aw_compile_jump(AwFunc *f, const AwNode *node, bool sense, AwLabel *label);
void aw_compile_compare(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_bool_op(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_if_exp(AwFunc *f, const AwNode *node, uint32_t to);

/* ---- compile_call.c ---- */
void aw_compile_call(AwFunc *f, const AwNode *node, uint32_t to);
/* The rest of a call whose callee and `extra` first arguments are in place. */
typedef struct AwCallShape {
    const AwNode *node;
    AwSpan span; /* of the call itself */
    const AwNodes *args;
    const AwKeywords *keywords;
    uint32_t extra;     /* arguments that the compiler puts in front */
    bool through_tuple; /* CALL_EX */
    bool has_self;      /* layout of CALL_METHOD and CALL_KW */
} AwCallShape;
AwCallShape aw_compile_call_shape(const AwNode *node, const AwNodes *args,
                                  const AwKeywords *keywords, uint32_t extra);
void aw_compile_call_finish(AwFunc *f, const AwCallShape *shape, uint32_t to, uint32_t base);

/* ---- compile_display.c: lists, tuples, sets, dicts, f-strings, comprehensions ---- */
void aw_compile_list(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_tuple(AwFunc *f, const AwNode *node, const AwNodes *items, uint32_t to);
void aw_compile_set(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_dict(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_joined_str(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_formatted_value(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_comprehension(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_comprehension_body(AwFunc *f, const AwNode *node);
/* `place`: the loop or comprehension, which an error in it points at. */
uint32_t aw_compile_iterator(AwFunc *f, const AwNode *place, const AwNode *iterable);
void aw_compile_items_into_list(AwFunc *f, const AwNodes *items, uint32_t from, uint32_t list);

/* ---- compile_stmt.c ---- */
void aw_compile_statement(AwFunc *f, const AwNode *node);

/* ---- compile_match.c ---- */
void aw_compile_match(AwFunc *f, const AwNode *node);

/* ---- compile_try.c: try, with, and leaving statements ---- */
void aw_compile_try(AwFunc *f, const AwNode *node);
void aw_compile_try_star(AwFunc *f, const AwNode *node);
void aw_compile_with(AwFunc *f, const AwNode *node);
void aw_compile_push_block(AwFunc *f, AwBlock *block);
void aw_compile_pop_block(AwFunc *f);
void aw_compile_return(AwFunc *f, const AwNode *node);
void aw_compile_leave_loop(AwFunc *f, const AwNode *node); /* break and continue */
AwLabel *aw_compile_plain_break(AwFunc *f, const AwNodes *body);

/* ---- compile_func.c ---- */
void aw_compile_function(AwFunc *f, const AwNode *node); /* a def statement */
void aw_compile_lambda(AwFunc *f, const AwNode *node, uint32_t to);
void aw_compile_class(AwFunc *f, const AwNode *node);
/* A function of a comprehension's or generator expression's code, without defaults. */
void aw_compile_closure(AwFunc *f, const AwNode *node, const char *name, uint32_t to);
/* The code that describes an inlined comprehension, whose scope is f->current, as a constant; `iterator`: the slot of its first. */
AwInlined aw_compile_inlined(AwFunc *f, const AwNode *node, uint32_t iterator);

/* ---- unparse.c ---- */
/* An annotation as text, for `from __future__ import annotations`. */
AwText aw_compile_unparse(AwFunc *f, const AwNode *node);

#endif
