/* A growable run of bytes, for text that is put together piece by piece. */
#include "base/buffer.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void aw_buffer_init(AwBuffer *buffer)
{
    *buffer = (AwBuffer){0};
}

void aw_buffer_deinit(AwBuffer *buffer)
{
    free(buffer->data);
    aw_buffer_init(buffer);
}

void aw_buffer_clear(AwBuffer *buffer)
{
    buffer->length = 0;
}

char *aw_buffer_reserve(AwBuffer *buffer, size_t extra)
{
    if (extra > SIZE_MAX / 2 - buffer->length)
        aw_memory_exhausted();
    size_t needed = buffer->length + extra;
    if (needed > buffer->capacity || !buffer->data) {
        size_t capacity = buffer->capacity ? buffer->capacity * 2 : 64;
        buffer->capacity = capacity < needed ? needed : capacity;
        buffer->data = aw_memory_realloc(buffer->data, buffer->capacity);
    }
    return buffer->data + buffer->length;
}

void aw_buffer_append(AwBuffer *buffer, const void *bytes, size_t length)
{
    if (length)
        memcpy(aw_buffer_reserve(buffer, length), bytes, length);
    buffer->length += length;
}

void aw_buffer_append_text(AwBuffer *buffer, const char *text)
{
    aw_buffer_append(buffer, text, strlen(text));
}

void aw_buffer_append_byte(AwBuffer *buffer, char byte)
{
    *aw_buffer_reserve(buffer, 1) = byte;
    buffer->length++;
}

void aw_buffer_append_repeat(AwBuffer *buffer, char byte, size_t count)
{
    memset(aw_buffer_reserve(buffer, count), byte, count);
    buffer->length += count;
}

void aw_buffer_append_codepoint(AwBuffer *buffer, uint32_t codepoint)
{
    buffer->length += aw_utf8_encode(codepoint, aw_buffer_reserve(buffer, AW_UTF8_MAX));
}

void aw_buffer_append_vformat(AwBuffer *buffer, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length > 0) {
        vsnprintf(aw_buffer_reserve(buffer, (size_t)length + 1), (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

void aw_buffer_append_format(AwBuffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    aw_buffer_append_vformat(buffer, format, args);
    va_end(args);
}

const char *aw_buffer_text(AwBuffer *buffer)
{
    *aw_buffer_reserve(buffer, 1) = '\0';
    return buffer->data;
}

char *aw_buffer_take(AwBuffer *buffer, size_t *length)
{
    *aw_buffer_reserve(buffer, 1) = '\0';
    char *text = buffer->data;
    if (length)
        *length = buffer->length;
    aw_buffer_init(buffer);
    return text;
}
