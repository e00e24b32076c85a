/* signature.h: the parameter list of a native, parsed; see function.h for what binds arguments to it. */
#ifndef AW_VM_OBJECTS_SIGNATURE_H
#define AW_VM_OBJECTS_SIGNATURE_H

#include "vm/objects/function.h"

typedef struct {
    AwText name; /* in the signature's text */
    bool optional;
} AwParameter;

/* Parameters in order: positional ones (the first positional_only of them without a name for callers), then
 * keyword-only ones; `self` counts. Bound values stand in the order of the text: positional ones, *rest,
 * keyword-only ones, **keywords. */
struct AwSignature {
    const char *name;
    uint16_t name_size;
    uint16_t count, positional, positional_only, required, keyword_only, required_keywords;
    int16_t exact; /* takes just so many positional arguments and nothing else; or -1 */
    bool has_rest, has_keywords;
    AwParameter parameters[];
};

/* The signature of a definition, parsed when first asked for; shared and kept for good. */
AwSignature *aw_signature_of(const AwNativeDef *def);
void aw_signature_forget_all(void);

static inline bool aw_native_is_method(const AwNativeObject *native)
{
    return native->owner && !(native->flags & AW_STATIC);
}

#endif
