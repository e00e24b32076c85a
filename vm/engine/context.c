/* context.c: contextvars: ContextVar, Token and Context. */
#include "vm/engine/context.h"

#include "vm/objects/container.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct {
    AwObject base;
    AwValue name;
    AwValue default_; /* AW_UNSET: none */
} ContextVar;

typedef struct {
    AwObject base;
    AwValue var, context;
    AwValue old; /* AW_UNSET: there was none */
    bool used;
} Token;

static AwContext *as_context(AwValue v)
{
    return (AwContext *)aw_as_object(v);
}

static ContextVar *as_var(AwValue v)
{
    return (ContextVar *)aw_as_object(v);
}

static Token *as_token(AwValue v)
{
    return (Token *)aw_as_object(v);
}

/* ---- contexts ---- */

static AwValue new_context(AwVM *vm, AwDict *values)
{
    AwContext *context = aw_object_new(vm, &aw_context_type);
    if (!context)
        return AW_UNSET;
    context->values = values;
    context->shared = values != NULL;
    return aw_from_object(context);
}

static AwValue copy_of(AwVM *vm, AwValue original)
{
    as_context(original)->shared = as_context(original)->values != NULL;
    return new_context(vm, as_context(original)->values);
}

bool aw_context_copy(AwVM *vm, AwValue *out)
{
    AwValue current = vm->thread->context;
    *out = AW_UNSET;
    if (AW_LIKELY(!current) || !as_context(current)->values)
        return true;
    return (*out = copy_of(vm, current)) != AW_UNSET;
}

bool aw_context_given(AwVM *vm, AwValue given, AwValue *out)
{
    *out = given;
    if (!given || given == AW_NONE)
        return aw_context_copy(vm, out);
    return aw_is_exact(given, &aw_context_type) ||
           aw_raise_type(vm, "a contextvars.Context was expected, got %R", given);
}

bool aw_context_raise_entered(AwVM *vm, AwValue context)
{
    return aw_raise(vm, &aw_runtime_error_type, "cannot enter context: %R is already entered",
                    context);
}

/* The current context with a table of its own to write into. */
static AwContext *writable(AwVM *vm)
{
    AwThread *thread = vm->thread;
    if (!thread->context) {
        if (!(thread->context = new_context(vm, NULL)))
            return NULL;
        as_context(thread->context)->entered = true;
    }
    AwContext *context = as_context(thread->context);
    if (!context->values || context->shared) {
        AwDict *own = context->values ? aw_dict_copy(vm, context->values) : aw_dict_new(vm);
        if (!own)
            return NULL;
        context->values = own;
        context->shared = false;
    }
    return context;
}

/* ---- ContextVar ---- */

static AwStatus var_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                              AwValue *out)
{
    (void)self;
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0, positional = argc - keywords;
    if (positional > 1)
        return aw_raise_type(vm, "ContextVar() takes at most 1 positional argument (%d given)",
                             positional);
    AwValue name = positional ? args[0] : AW_UNSET, given = AW_UNSET;
    for (int i = 0; i < keywords; i++) {
        AwValue keyword = aw_as_tuple(kwnames)->items[i];
        if (!aw_str_is(keyword, "default"))
            return aw_raise_type(vm, "'%V' is an invalid keyword argument for ContextVar()",
                                 keyword);
        given = args[positional + i];
    }
    if (!name)
        return aw_raise_type(vm, "ContextVar() takes exactly 1 positional argument (0 given)");
    if (!aw_is_str(name))
        return aw_raise_type(vm, "context variable name must be a str");
    ContextVar *var = aw_object_new(vm, &aw_context_var_type);
    if (!var)
        return AW_RAISED;
    var->name = name;
    var->default_ = given;
    *out = aw_from_object(var);
    return AW_OK;
}

/* args: self, default */
static AwStatus var_get(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue context = vm->thread->context;
    if (context && as_context(context)->values) {
        AwFind found = aw_dict_get(vm, as_context(context)->values, args[0], out);
        if (found != AW_ABSENT)
            return STATUS(found == AW_FOUND);
    }
    *out = args[1] ? args[1] : as_var(args[0])->default_;
    return STATUS(*out || aw_raise_with(vm, &aw_lookup_error_type, args[0]));
}

static AwStatus var_set(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwContext *context = writable(vm);
    Token *token = context ? aw_object_new(vm, &aw_context_token_type) : NULL;
    if (!token)
        return AW_RAISED;
    token->var = args[0];
    token->context = aw_from_object(context);
    AwFind found = aw_dict_get(vm, context->values, args[0], &token->old);
    if (found == AW_ABSENT)
        token->old = AW_UNSET;
    *out = aw_from_object(token);
    return STATUS(found != AW_FIND_ERROR && aw_dict_set(vm, context->values, args[0], args[1]));
}

static AwStatus var_reset(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!aw_is_exact(args[1], &aw_context_token_type))
        return aw_raise_type(vm, "expected an instance of Token, got %R", args[1]);
    Token *token = as_token(args[1]);
    if (token->used)
        return aw_raise(vm, &aw_runtime_error_type, "%R has already been used once", args[1]);
    if (token->var != args[0])
        return aw_raise_value(vm, "%R was created by a different ContextVar", args[1]);
    if (token->context != vm->thread->context)
        return aw_raise_value(vm, "%R was created in a different Context", args[1]);
    AwContext *context = writable(vm);
    if (!context)
        return AW_RAISED;
    token->used = true;
    if (token->old)
        return STATUS(aw_dict_set(vm, context->values, args[0], token->old));
    return STATUS(aw_dict_remove(vm, context->values, args[0], NULL) != AW_FIND_ERROR);
}

static AwStatus var_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_var(args[0])->name;
    return AW_OK;
}

static bool var_repr(AwVM *vm, AwValue self, AwValue *out)
{
    ContextVar *var = as_var(self);
    const char *at = aw_address(self).text;
    if (var->default_)
        *out = aw_str_format(vm, "<ContextVar name=%R default=%R at 0x%s>", var->name,
                             var->default_, at);
    else
        *out = aw_str_format(vm, "<ContextVar name=%R at 0x%s>", var->name, at);
    return *out != AW_UNSET;
}

static void var_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((ContextVar *)o)->name);
    aw_heap_mark(heap, ((ContextVar *)o)->default_);
}

static const AwNativeDef var_methods[] = {
    {"get(self, default=<unrepresentable>, /)", var_get, 0,
     "Return a value for the context variable for the current context."},
    {"set(self, value, /)", var_set, 0,
     "Call to set a new value for the context variable in the current context."},
    {"reset(self, token, /)", var_reset, 0, "Reset the context variable."},
    {"name", var_name, AW_GETTER | AW_MEMBER, NULL},
    {"__class_getitem__(cls, item, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "See PEP 585"},
    {0}};

AwType aw_context_var_type = {
    AW_TYPE_HEADER(context_var), .name = "ContextVar",       .module = "_contextvars",
    .flags = AW_TYPE_FINAL,      .size = sizeof(ContextVar), .base_type = &aw_object_type,
    .methods = var_methods,      .traverse = var_traverse,   .repr = var_repr,
    .construct = var_construct,
};

/* ---- Token ---- */

/* Token.MISSING */
static bool missing_repr(AwVM *vm, AwValue self, AwValue *out)
{
    (void)self;
    return (*out = aw_str_intern_text(vm, "<Token.MISSING>")) != AW_UNSET;
}

static AwType aw_token_missing_type = {
    AW_TYPE_HEADER(token_missing), .name = "Token.MISSING",
    .module = "_contextvars",      .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwObject),      .base_type = &aw_object_type,
    .repr = missing_repr,
};
static AwObject missing = {&aw_token_missing_type.root};

static AwStatus token_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    (void)self, (void)args, (void)argc, (void)kwnames, (void)out;
    return aw_raise(vm, &aw_runtime_error_type, "Tokens can only be created by ContextVars");
}

static AwStatus token_var(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_token(args[0])->var;
    return AW_OK;
}

static AwStatus token_old_value(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue old = as_token(args[0])->old;
    *out = old ? old : aw_from_object(&missing);
    return AW_OK;
}

static bool token_repr(AwVM *vm, AwValue self, AwValue *out)
{
    Token *token = as_token(self);
    *out = aw_str_format(vm, "<Token%s var=%R at 0x%s>", token->used ? " used" : "", token->var,
                         aw_address(self).text);
    return *out != AW_UNSET;
}

static void token_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Token *)o)->var);
    aw_heap_mark(heap, ((Token *)o)->context);
    aw_heap_mark(heap, ((Token *)o)->old);
}

static const AwNativeDef token_methods[] = {{"var", token_var, AW_GETTER, NULL},
                                            {"old_value", token_old_value, AW_GETTER, NULL},
                                            {"__class_getitem__(cls, item, /)",
                                             aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
                                             "See PEP 585"},
                                            {0}};

AwType aw_context_token_type = {
    AW_TYPE_HEADER(context_token),
    .name = "Token",
    .module = "_contextvars",
    .flags = AW_TYPE_FINAL,
    .size = sizeof(Token),
    .base_type = &aw_object_type,
    .methods = token_methods,
    .traverse = token_traverse,
    .repr = token_repr,
    .construct = token_construct,
};

AwValue aw_context_token_missing(AwVM *vm)
{
    return aw_type_ready(vm, &aw_token_missing_type) ? aw_from_object(&missing) : AW_UNSET;
}

/* ---- Context ---- */

static AwStatus context_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                  AwValue *out)
{
    (void)self, (void)args;
    if (argc || kwnames)
        return aw_raise_type(vm, "Context() does not accept any arguments");
    return STATUS((*out = new_context(vm, NULL)));
}

enum { CONTEXT, BEFORE, CALLABLE, ARGS, KWNAMES, RUN_STATE };

static AwStatus run_frame(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    AwStatus status = event == AW_EVENT_RAISE ? AW_RAISED : AW_OK;
    *out = value;
    if (event == AW_EVENT_START) {
        if (!aw_context_enter(vm, frame->slots[CONTEXT]))
            return AW_RAISED;
        AwTuple *args = aw_as_tuple(frame->slots[ARGS]);
        status = aw_frame_call(vm, frame->slots[CALLABLE], args->items, (int)args->count,
                               frame->slots[KWNAMES], out);
    }
    if (status == AW_OK || (status == AW_RAISED && vm->thread->frame == frame))
        aw_context_leave(vm, frame->slots[BEFORE]);
    return status;
}

/* args: self, *args, **kwargs */
static AwStatus context_run(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwTuple *given = aw_as_tuple(args[1]);
    if (!given->count)
        return aw_raise_type(vm, "run() missing 1 required positional argument");
    AwValue state[RUN_STATE] = {
        [CONTEXT] = args[0], [BEFORE] = vm->thread->context, [CALLABLE] = given->items[0]};
    AwValue rest = aw_tuple_new(vm, given->items + 1, given->count - 1);
    if (!rest || !aw_spread_arguments(vm, rest, args[2], &state[KWNAMES], &state[ARGS]))
        return AW_RAISED;
    return aw_native_frame(vm, run_frame, state, RUN_STATE);
}

static AwStatus context_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = copy_of(vm, args[0])));
}

static bool check_key(AwVM *vm, AwValue key)
{
    return aw_is_exact(key, &aw_context_var_type) ||
           aw_raise_type(vm, "a ContextVar key was expected, got %R", key);
}

static AwFind find(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    if (!check_key(vm, key))
        return AW_FIND_ERROR;
    AwDict *values = as_context(self)->values;
    return values ? aw_dict_get(vm, values, key, out) : AW_ABSENT;
}

static bool context_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwFind found = find(vm, self, key, out);
    return found == AW_ABSENT ? aw_raise_with(vm, &aw_key_error_type, key) : found == AW_FOUND;
}

static AwFind context_contains(AwVM *vm, AwValue self, AwValue key)
{
    AwValue ignored;
    return find(vm, self, key, &ignored);
}

/* args: self, key, default */
static AwStatus context_get(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFind found = find(vm, args[0], args[1], out);
    if (found == AW_ABSENT)
        *out = args[2] ? args[2] : AW_NONE;
    return STATUS(found != AW_FIND_ERROR);
}

static bool context_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwDict *values = as_context(self)->values;
    *out = values ? values->count : 0;
    return true;
}

/* What it holds now, as a dict of its own: what is iterated does not change. */
static AwDict *snapshot(AwVM *vm, AwValue self)
{
    AwDict *values = as_context(self)->values;
    return values ? aw_dict_copy(vm, values) : aw_dict_new(vm);
}

static bool context_iter(AwVM *vm, AwValue self, AwValue *out)
{
    AwDict *values = snapshot(vm, self);
    return values && aw_iter(vm, aw_from_object(values), out);
}

static bool context_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_context_type))
        return true;
    AwDict *left = snapshot(vm, self), *right = left ? snapshot(vm, other) : NULL;
    return right && aw_compare(vm, aw_from_object(left), aw_from_object(right), op, out);
}

static AwStatus iterate(AwVM *vm, AwValue self, const char *method, AwValue *out)
{
    AwDict *values = snapshot(vm, self);
    AwValue name = values ? aw_str_intern_text(vm, method) : AW_UNSET, view;
    return STATUS(name && aw_call_method(vm, aw_from_object(values), name, NULL, 0, &view) &&
                  aw_iter(vm, view, out));
}

static AwStatus context_keys(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return iterate(vm, args[0], "keys", out);
}

static AwStatus context_values(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return iterate(vm, args[0], "values", out);
}

static AwStatus context_items(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return iterate(vm, args[0], "items", out);
}

static void context_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwContext *)o)->values);
}

static const AwNativeDef context_methods[] = {
    {"run(self, /, *args, **kwargs)", context_run, AW_NO_SIGNATURE,
     "Calls a function in this context."},
    {"copy(self, /)", context_copy, 0, "Return a shallow copy of the context object."},
    {"get(self, key, default=None, /)", context_get, 0,
     "Return the value for `key` if `key` has the value in the context object."},
    {"keys(self, /)", context_keys, 0, "Return a list of all variables in the context object."},
    {"values(self, /)", context_values, 0,
     "Return a list of all variables' values in the context object."},
    {"items(self, /)", context_items, 0,
     "Return all variables and their values in the context object."},
    {0}};

AwType aw_context_type = {
    AW_TYPE_HEADER(context),        .name = "Context",
    .module = "_contextvars",       .flags = AW_TYPE_FINAL | AW_TYPE_MAPPING,
    .size = sizeof(AwContext),      .base_type = &aw_object_type,
    .methods = context_methods,     .traverse = context_traverse,
    .construct = context_construct, .getitem = context_getitem,
    .contains = context_contains,   .length = context_length,
    .iter = context_iter,           .compare = context_compare,
};
