/* The builder: parameters of functions and lambdas, in the only orders Python allows. */
#include "lang/build.h"

#include <string.h>

/* Parameters as they come, in three lists; which one grows depends on the marks passed. */
struct AwParamList {
    AwParam *positional; /* positional-only and normal ones */
    AwParam *keyword_only;
    uint32_t positional_count;
    uint32_t posonly_count; /* those before the slash */
    uint32_t kwonly_count;
    AwParam *vararg;
    AwParam *kwarg;
    bool slash_seen;
    bool star_seen;    /* * or *args */
    bool name_wanted;  /* a bare * must be followed by a parameter */
    bool default_seen; /* from here on positional parameters need one */
};

AwParamList *aw_build_params(AwBuilder *b)
{
    return AW_ARENA_NEW(b->arena, AwParamList);
}

static AwParam *push_param(AwBuilder *b, AwParam *list, uint32_t count, const AwParam *param)
{
    if ((count & (count - 1)) == 0) {
        AwParam *moved = AW_ARENA_ARRAY(b->arena, AwParam, count ? (size_t)count * 2 : 1);
        if (count)
            memcpy(moved, list, count * sizeof(AwParam));
        list = moved;
    }
    list[count] = *param;
    return list;
}

static void add_normal(AwBuilder *b, AwParamList *list, const AwParam *param)
{
    if (list->star_seen) {
        list->keyword_only = push_param(b, list->keyword_only, list->kwonly_count++, param);
        list->name_wanted = false;
        return;
    }
    if (list->default_seen && !param->default_value)
        aw_build_refuse(b);
    list->default_seen |= param->default_value != NULL;
    list->positional = push_param(b, list->positional, list->positional_count++, param);
}

static void add_slash(AwBuilder *b, AwParamList *list)
{
    if (list->slash_seen || list->star_seen || list->positional_count == 0)
        aw_build_refuse(b);
    list->slash_seen = true;
    list->posonly_count = list->positional_count;
}

AwParamList *aw_build_param_add(AwBuilder *b, AwParamList *list, AwParamItem item)
{
    if (list->kwarg)
        aw_build_refuse(b);
    switch (item.kind) {
    case AW_PARAM_NORMAL: add_normal(b, list, item.param); break;
    case AW_PARAM_SLASH: add_slash(b, list); break;
    case AW_PARAM_BARE_STAR:
    case AW_PARAM_VARARG:
        if (list->star_seen)
            aw_build_refuse(b);
        list->star_seen = true;
        list->name_wanted = item.kind == AW_PARAM_BARE_STAR;
        list->vararg = item.param;
        break;
    case AW_PARAM_KWARG:
        if (list->name_wanted)
            aw_build_refuse(b);
        list->kwarg = item.param;
        break;
    }
    return list;
}

AwParamList *aw_build_params_comma(AwBuilder *b, AwParamList *list, const AwToken *comma)
{
    (void)comma;
    if (list->name_wanted)
        aw_build_refuse(b);
    return list;
}

AwParamItem aw_build_param(AwBuilder *b, const AwToken *name, const AwPart *annotation,
                           const AwPart *value)
{
    AwParam *param = AW_ARENA_NEW(b->arena, AwParam);
    param->name = aw_build_intern(b, name);
    param->annotation = annotation ? annotation->node : NULL;
    param->default_value = value ? value->node : NULL;
    param->span = aw_span_join(name->span, annotation ? annotation->last->span : name->span);
    return (AwParamItem){param, AW_PARAM_NORMAL};
}

AwParamItem aw_build_param_mark(AwBuilder *b, const AwToken *mark)
{
    (void)b;
    return (AwParamItem){NULL, mark->type == TOK_SLASH ? AW_PARAM_SLASH : AW_PARAM_BARE_STAR};
}

AwParamItem aw_build_param_star(AwBuilder *b, const AwToken *stars, const AwToken *name,
                                const AwPart *annotation)
{
    AwParamItem item = aw_build_param(b, name, annotation, NULL);
    item.kind = stars->type == TOK_STAR ? AW_PARAM_VARARG : AW_PARAM_KWARG;
    return item;
}

const AwParams *aw_build_params_finish(AwBuilder *b, AwParamList *list, AwNode *owner)
{
    if (list->name_wanted)
        aw_build_refuse(b);
    uint32_t count = list->positional_count + list->kwonly_count;
    AwParams *params = aw_arena_alloc(b->arena, sizeof(AwParams) + count * sizeof(AwParam));
    params->vararg = list->vararg;
    params->kwarg = list->kwarg;
    params->posonly_count = list->posonly_count;
    params->normal_count = list->positional_count - list->posonly_count;
    params->kwonly_count = list->kwonly_count;
    if (list->positional_count)
        memcpy(params->items, list->positional, list->positional_count * sizeof(AwParam));
    if (list->kwonly_count)
        memcpy(params->items + list->positional_count, list->keyword_only,
               list->kwonly_count * sizeof(AwParam));
    for (uint32_t i = 0; i < count; i++) {
        aw_build_adopt(b, owner, params->items[i].annotation);
        aw_build_adopt(b, owner, params->items[i].default_value);
    }
    if (list->vararg)
        aw_build_adopt(b, owner, list->vararg->annotation);
    if (list->kwarg)
        aw_build_adopt(b, owner, list->kwarg->annotation);
    return params;
}
