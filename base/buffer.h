/* A growable run of bytes, for text that is put together piece by piece. */
#ifndef AW_BASE_BUFFER_H
#define AW_BASE_BUFFER_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

/* Owns `data`. A zeroed AwBuffer is a valid empty buffer. */
typedef struct AwBuffer {
    char *data; /* NULL while empty and never grown */
    size_t length;
    size_t capacity;
} AwBuffer;

void aw_buffer_init(AwBuffer *buffer);
void aw_buffer_deinit(AwBuffer *buffer);
void aw_buffer_clear(AwBuffer *buffer); /* length 0, memory kept */

/* Makes room for `extra` more bytes and returns where they start; the length does not change. */
char *aw_buffer_reserve(AwBuffer *buffer, size_t extra) __attribute__((returns_nonnull));

void aw_buffer_append(AwBuffer *buffer, const void *bytes, size_t length);
void aw_buffer_append_text(AwBuffer *buffer, const char *text);
void aw_buffer_append_byte(AwBuffer *buffer, char byte);
void aw_buffer_append_repeat(AwBuffer *buffer, char byte, size_t count);
/* Appends one code point as UTF-8; surrogates too, as three bytes (WTF-8). */
void aw_buffer_append_codepoint(AwBuffer *buffer, uint32_t codepoint);
void aw_buffer_append_format(AwBuffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void aw_buffer_append_vformat(AwBuffer *buffer, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* The text with a NUL byte behind it (which is not counted); stays the buffer's. */
const char *aw_buffer_text(AwBuffer *buffer) __attribute__((returns_nonnull));

/* The text with a NUL byte behind it, to be released with free(); the buffer is empty then. */
char *aw_buffer_take(AwBuffer *buffer, size_t *length);

#endif
