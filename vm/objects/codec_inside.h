/* codec_inside.h: what the files about encodings share. */
#ifndef AW_VM_OBJECTS_CODEC_INSIDE_H
#define AW_VM_OBJECTS_CODEC_INSIDE_H

#include "vm/objects/str_inside.h"

/* Raises a UnicodeEncodeError or UnicodeDecodeError with these five arguments. */
bool aw_codec_raise(AwVM *vm, AwType *type, const char *encoding, AwValue object, size_t start,
                    size_t end, const char *reason);
typedef struct {
    AwValue replacement; /* str; when encoding, bytes too */
    size_t next;         /* where to go on */
    AwValue object;      /* what is being converted from then on */
} AwCodecAnswer;

/* Asks the handler of that name that the program has registered; LookupError: there is none. Re-enters: *out is not rooted. */
bool aw_codec_handle(AwVM *vm, AwType *type, const char *encoding, AwValue object, size_t start,
                     size_t end, const char *reason, const char *errors,
                     AwCodecAnswer *out) AW_MUST_CHECK;
/* unicode_escape and raw_unicode_escape: codec_escape.c */
AwValue aw_codec_escape(AwVM *vm, const AwStr *text, bool raw) AW_MUST_CHECK;
AwValue aw_codec_unescape(AwVM *vm, const char *bytes, size_t size, bool raw,
                          const char *errors) AW_MUST_CHECK;

#endif
