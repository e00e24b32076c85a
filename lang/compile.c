/* The compiler: makes a code object of each function, class body and module of a tree. */
#include "lang/codegen.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- small services ---- */

/* Adds a diagnostic; compiling goes on, but its result will be thrown away. */
void aw_compile_error(AwFunc *f, AwSpan span, AwDiagId id, const char *what)
{
    if (!f->compiler->failed)
        aw_diag_add(f->compiler->diags, id, span, what)->from_tree = true;
    f->compiler->failed = true;
}

AwText aw_compile_text(AwCompiler *compiler, const char *text, size_t length)
{
    char *copy = aw_unit_alloc(compiler->unit, length + 1);
    memcpy(copy, text, length);
    copy[length] = 0;
    return (AwText){copy, (uint32_t)length};
}

void aw_compile_body(AwFunc *f, const AwNodes *body)
{
    for (uint32_t i = 0; i < body->count && f->emit.reachable; i++)
        aw_compile_statement(f, body->items[i]);
}

const AwNode *aw_compile_docstring(const AwNodes *body)
{
    if (!body->count || body->items[0]->kind != AST_EXPR)
        return NULL;
    const AwNode *value = body->items[0]->child;
    bool is_str = value->kind == AST_CONSTANT && value->constant.kind == AW_CONSTANT_STR;
    return is_str ? value : NULL;
}

static const AwName *intern(AwFunc *f, const char *text)
{
    return aw_ast_intern(f->compiler->ast, text, strlen(text));
}

/* ---- the frame of a code object ---- */

static const AwParams *params_of(const AwNode *node)
{
    if (node && node->kind == AST_FUNCTION_DEF)
        return node->function.params;
    return node && node->kind == AST_LAMBDA ? node->lambda.params : NULL;
}

static void describe_params(AwCode *code, const AwScope *scope)
{
    const AwParams *params = params_of(scope->node);
    if (params) {
        code->posonly_count = (uint16_t)params->posonly_count;
        code->positional_count = (uint16_t)(params->posonly_count + params->normal_count);
        code->kwonly_count = (uint16_t)params->kwonly_count;
        code->param_count = (uint16_t)(code->positional_count + code->kwonly_count +
                                       (params->vararg != NULL) + (params->kwarg != NULL));
        code->flags |= (params->vararg ? AW_CODE_VARARGS : 0u);
        code->flags |= (params->kwarg ? AW_CODE_VARKEYWORDS : 0u);
    } else if (scope->is_comprehension || (code->flags & AW_CODE_NAMESPACE)) {
        code->positional_count = code->param_count = 1; /* the iterator, or the namespace */
    }
}

uint32_t aw_compile_flags(const AwFunc *f, const AwScope *scope)
{
    const AwCompileOptions *options = &f->compiler->options;
    uint32_t flags = AW_CODE_NO_DOC;
    bool is_async =
        scope->kind == AW_SCOPE_FUNCTION &&
        (scope->node->kind == AST_FUNCTION_DEF ? scope->node->is_async
                                               : scope->is_comprehension && scope->has_await);
    bool yields = scope->has_yield || (scope->node && scope->node->kind == AST_GENERATOR_EXP);
    if (scope->kind == AW_SCOPE_MODULE) {
        flags |= AW_CODE_MODULE;
        if (f->compiler->ast->mode == AW_PARSE_EVAL)
            flags |= AW_CODE_EXPRESSION;
        if (options->use_namespace)
            flags |= AW_CODE_NAMESPACE;
        if (options->top_level_await && scope->has_await)
            flags |= AW_CODE_COROUTINE;
    } else if (scope->kind == AW_SCOPE_CLASS) {
        flags |= AW_CODE_CLASS | AW_CODE_NAMESPACE;
    } else if (is_async) {
        flags |= yields ? AW_CODE_ASYNC_GENERATOR : AW_CODE_COROUTINE;
    } else if (yields) {
        flags |= AW_CODE_GENERATOR;
    }
    if (scope->nested)
        flags |= AW_CODE_NESTED;
    if (options->library)
        flags |= AW_CODE_LIBRARY;
    if (f->compiler->future_annotations)
        flags |= AW_CODE_ANNOTATIONS;
    return flags;
}

static AwText name_text(AwFunc *f, const AwName *name)
{
    return aw_compile_text(f->compiler, name->text, name->length);
}

static void describe_locals(AwFunc *f, AwCode *code, const AwScope *scope)
{
    AwText *names = aw_unit_alloc(code->unit, scope->local_count * sizeof *names + 1);
    bool *cells = aw_unit_alloc(code->unit, scope->local_count * sizeof *cells + 1);
    memset(cells, 0, scope->local_count * sizeof *cells);
    if (scope->kind != AW_SCOPE_FUNCTION && scope->local_count > 0)
        names[0] = aw_compile_text(f->compiler, ".namespace", 10);
    if (scope->kind == AW_SCOPE_CLASS && scope->class_cell) {
        names[1] = name_text(f, f->compiler->class_cell_name);
        cells[1] = true;
    }
    if (scope->kind == AW_SCOPE_FUNCTION)
        for (AwSymbol *symbol = scope->first_bound; symbol; symbol = symbol->next_bound)
            if (symbol->kind == AW_SYMBOL_LOCAL || symbol->kind == AW_SYMBOL_CELL) {
                names[symbol->slot] = name_text(f, symbol->name);
                cells[symbol->slot] = symbol->kind == AW_SYMBOL_CELL;
            }
    code->local_count = (uint16_t)scope->local_count;
    code->local_names = names;
    code->local_is_cell = cells;
}

/* Where the function that makes this code finds the cell of a free variable. */
static AwCapture capture(const AwFunc *parent, const AwName *name)
{
    if (parent->scope->kind == AW_SCOPE_CLASS && parent->scope->class_cell &&
        name == parent->compiler->class_cell_name)
        return (AwCapture){.from_free = false, .index = 1};
    const AwSymbol *symbol = aw_scope_find(parent->scope, name);
    assert(symbol && "a free variable that nobody binds");
    if (symbol->kind == AW_SYMBOL_CELL)
        return (AwCapture){.from_free = false, .index = (uint16_t)symbol->slot};
    return (AwCapture){.from_free = true, .index = (uint16_t)symbol->free_index};
}

static void describe_free(AwFunc *f, AwCode *code, const AwScope *scope)
{
    AwText *names = aw_unit_alloc(code->unit, scope->free_count * sizeof *names + 1);
    AwCapture *captures = aw_unit_alloc(code->unit, scope->free_count * sizeof *captures + 1);
    for (AwSymbol *symbol = scope->first; symbol; symbol = symbol->next) {
        if (symbol->kind != AW_SYMBOL_FREE && !symbol->passed)
            continue;
        names[symbol->free_index] = name_text(f, symbol->name);
        captures[symbol->free_index] = capture(f->parent, symbol->name);
        if (symbol->name == f->compiler->class_cell_name && scope->kind == AW_SCOPE_FUNCTION)
            code->class_free = (int16_t)symbol->free_index;
    }
    code->free_count = (uint16_t)scope->free_count;
    code->free_names = names;
    code->captures = captures;
}

static uint32_t first_line_of(const AwNode *node)
{
    if (node->kind == AST_FUNCTION_DEF && node->function.decorators->count)
        return node->function.decorators->items[0]->span.line;
    if (node->kind == AST_CLASS_DEF && node->class_def.decorators->count)
        return node->class_def.decorators->items[0]->span.line;
    return node->span.line;
}

/* ---- bodies ---- */

static void store_const(AwFunc *f, const AwNode *node, const char *name, AwText text)
{
    uint32_t slot = temp(f);
    AwConst constant = {.kind = AW_CONST_STR, .text = text};
    aw_compile_const(f, node, &constant, slot);
    aw_compile_store(f, node, intern(f, name), slot);
    f->emit.top = slot;
}

static void docstring(AwFunc *f, const AwNodes *body)
{
    const AwNode *doc = aw_compile_docstring(body);
    if (doc && !f->compiler->options.no_doc)
        store_const(f, doc, "__doc__", (AwText){doc->constant.text, doc->constant.length});
}

static void new_annotations(AwFunc *f, const AwNode *node)
{
    uint32_t slot = temp(f);
    op(f, node, OP_BUILD_DICT, slot, slot, 0);
    aw_compile_store(f, node, intern(f, "__annotations__"), slot);
    f->emit.top = slot;
}

/* The dict of annotations of a class, unless its namespace came with one: SETUP_ANNOTATIONS of CPython. */
static void class_annotations(AwFunc *f, const AwNode *node)
{
    uint32_t slot = temp(f);
    AwLabel end = {0};
    AwHandler *missing = aw_emit_handler(&f->emit, slot);
    aw_emit_range_open(&f->emit, missing);
    op(f, node, OP_GET_ITEM_K, slot, 0, aw_emit_const_small(&f->emit, "__annotations__", 15));
    aw_emit_range_close(&f->emit, missing);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind_handler(&f->emit, missing);
    new_annotations(f, node);
    aw_emit_bind(&f->emit, &end);
    f->emit.top = slot;
}

static void class_body(AwFunc *f, const AwNode *node)
{
    const AwName *module = intern(f, "__name__");
    uint32_t slot = temp(f);
    op(f, node, OP_LOAD_GLOBAL, slot,
       aw_emit_site(&f->emit, OP_LOAD_GLOBAL, module->text, module->length, true), 0);
    aw_compile_store(f, node, intern(f, "__module__"), slot);
    f->emit.top = slot;
    store_const(f, node, "__qualname__", f->qualname);
    if (f->scope->has_annotations)
        class_annotations(f, node);
    docstring(f, node->class_def.body);
    aw_compile_body(f, node->class_def.body);
    const AwNode none = nowhere();
    if (f->scope->class_cell)
        at(f, &none), aw_emit_op(&f->emit, OP_RETURN, 1, 0, 0);
}

static void function_body(AwFunc *f, const AwNode *node)
{
    const AwNodes *body = node->function.body;
    const AwNode *doc = aw_compile_docstring(body);
    if (doc && !f->compiler->options.no_doc) {
        aw_emit_const_text(&f->emit, doc->constant.text, doc->constant.length);
        f->emit.code->flags &= ~(uint32_t)AW_CODE_NO_DOC;
    }
    aw_compile_body(f, body);
}

static void return_value(AwFunc *f, const AwNode *value)
{
    AwConst constant;
    if (aw_fold(&f->compiler->arena, value, &constant)) {
        wide(f, value, OP_RETURN_K, 0, (int32_t)aw_emit_const(&f->emit, &constant));
        return;
    }
    uint32_t mark = f->emit.top;
    op(f, value, OP_RETURN, aw_compile_operand(f, value), 0, 0);
    f->emit.top = mark;
}

/* The dict of annotations is made when there is none yet: the prompt's inputs share one. */
static void module_annotations(AwFunc *f, const AwNode *node)
{
    if (f->compiler->ast->mode == AW_PARSE_EXEC && !f->named) {
        new_annotations(f, node);
        return;
    }
    uint32_t slot = temp(f);
    AwLabel end = {0};
    AwHandler *missing = aw_emit_handler(&f->emit, slot);
    aw_emit_range_open(&f->emit, missing);
    aw_compile_load(f, node, intern(f, "__annotations__"), slot);
    aw_emit_range_close(&f->emit, missing);
    jump(f, node, OP_JUMP, 0, &end);
    aw_emit_bind_handler(&f->emit, missing);
    new_annotations(f, node);
    aw_emit_bind(&f->emit, &end);
    f->emit.top = slot;
}

static void module_body(AwFunc *f)
{
    const AwAst *ast = f->compiler->ast;
    if (ast->mode == AW_PARSE_EVAL) {
        return_value(f, ast->body->items[0]);
        return;
    }
    if (f->scope->has_annotations && ast->body->count)
        module_annotations(f, ast->body->items[0]);
    if (ast->mode == AW_PARSE_EXEC)
        docstring(f, ast->body);
    aw_compile_body(f, ast->body);
}

static void body_of(AwFunc *f, const AwNode *node)
{
    switch (node ? node->kind : AST_KIND_COUNT) {
    case AST_FUNCTION_DEF: function_body(f, node); break;
    case AST_LAMBDA: return_value(f, node->lambda.body); break;
    case AST_CLASS_DEF: class_body(f, node); break;
    case AST_KIND_COUNT: module_body(f); break;
    default: aw_compile_comprehension_body(f, node); break;
    }
}

/* Everything between opening and closing a code object. `node` is NULL for the module. */
static AwCode *make_code(AwFunc *f, AwScope *scope, const AwNode *node, AwText name)
{
    AwCompiler *compiler = f->compiler;
    AwCode *code = aw_unit_code(compiler->unit);
    code->name = name;
    code->qualname = f->qualname;
    code->filename = compiler->filename;
    code->first_line = node ? first_line_of(node) : 1;
    code->flags = aw_compile_flags(f, scope);
    f->scope = f->current = scope;
    f->named = code->flags & AW_CODE_NAMESPACE;
    describe_params(code, scope);
    describe_locals(f, code, scope);
    describe_free(f, code, scope);
    aw_emit_begin(&f->emit, code, &compiler->arena, scope->local_count);
    if (node)
        at(f, node);
    else
        f->emit.span = (AwSpan){1, 0, 1, 0};
    AwNode place = {.span = f->emit.span};
    aw_compile_enter_scope(f, &place, scope);
    body_of(f, node);
    AwConst none = {.kind = AW_CONST_NONE};
    f->emit.span = (AwSpan){0};
    if (f->emit.reachable)
        aw_emit_wide(&f->emit, OP_RETURN_K, 0, (int32_t)aw_emit_const(&f->emit, &none));
    if (f->emit.problem || scope->local_count > UINT16_MAX || scope->free_count > INT16_MAX)
        aw_compile_error(f, place.span, AW_DIAG_TOO_MUCH,
                         f->emit.problem ? f->emit.problem : "variables");
    aw_emit_finish(&f->emit);
    return code;
}

AwCode *aw_compile_code(AwFunc *f, const AwNode *node, AwText name, AwText qualname)
{
    AwFunc inner = {.compiler = f->compiler, .parent = f, .qualname = qualname};
    return make_code(&inner, aw_scope_of(node), node, name);
}

/* ---- the door ---- */

/* Does the module begin with `from __future__ import annotations`? */
static bool wants_future_annotations(const AwAst *ast)
{
    for (uint32_t i = 0; ast->mode != AW_PARSE_EVAL && i < ast->body->count; i++) {
        const AwNode *node = ast->body->items[i];
        if (i == 0 && aw_compile_docstring(ast->body))
            continue;
        if (node->kind != AST_IMPORT_FROM || !node->import.module || node->import.level ||
            strcmp(node->import.module->text, "__future__") != 0)
            return false;
        for (uint32_t j = 0; j < node->import.aliases->count; j++)
            if (strcmp(node->import.aliases->items[j].name->text, "annotations") == 0)
                return true;
    }
    return false;
}

#ifndef NDEBUG
/* The verifier looks at all code that the compiler makes. */
static void verify(const AwCode *code)
{
    char message[256];
    if (!aw_code_verify(code, message, sizeof message)) {
        fprintf(stderr, "compiled code of %.*s is not valid: %s\n", (int)code->qualname.size,
                code->qualname.bytes, message);
        aw_code_disassemble(code, stderr);
        abort();
    }
}
#endif

AwCode *aw_compile(AwAst *ast, AwCompileOptions options, AwDiagnostics *diags)
{
    AwCompiler compiler = {.ast = ast,
                           .options = options,
                           .diags = diags,
                           .unit = aw_unit_new(),
                           .future_annotations =
                               options.annotations || wants_future_annotations(ast)};
    aw_arena_init(&compiler.arena);
    compiler.class_cell_name = aw_ast_intern(ast, "__class__", 9);
    ((AwName *)(uintptr_t)aw_ast_intern(ast, "__debug__", 9))->is_false = options.no_assert;
    compiler.filename =
        aw_compile_text(&compiler, ast->source->name, strlen(ast->source->name)).bytes;
    AwScopeOptions scope_options = {.namespace_module = options.use_namespace,
                                    .future_annotations = compiler.future_annotations};
    AwScope *scope = aw_scope_analyse(ast, scope_options);
    AwFunc f = {.compiler = &compiler, .interactive = ast->mode == AW_PARSE_SINGLE};
    f.qualname = aw_compile_text(&compiler, "<module>", 8);
    AwCode *code = make_code(&f, scope, NULL, f.qualname);
    aw_arena_deinit(&compiler.arena);
    if (compiler.failed) {
        aw_unit_release(compiler.unit);
        return NULL;
    }
#ifndef NDEBUG
    verify(code);
#endif
    return code;
}
