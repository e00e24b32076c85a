/* How notes and help lines look below an error. */
#include "base/advice.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

enum { WIDTH = 100 };

/* The next piece that must not be divided, up to a blank or line end outside of backquotes. */
static size_t piece(const char *text)
{
    size_t length = 0;
    bool quoted = false;
    for (; text[length] && text[length] != '\n'; length++) {
        if (text[length] == '`')
            quoted = !quoted;
        if (text[length] == ' ' && !quoted && !isdigit((unsigned char)text[length + 1]))
            break;
    }
    if (!quoted)
        return length;
    return strcspn(text, " \n"); /* a backquote that stands alone */
}

void aw_advice_append(AwBuffer *out, const char *label, const char *text)
{
    size_t margin = strlen(label) + 4, column = margin;
    aw_buffer_append_format(out, "  %s: ", label);
    while (*text) {
        size_t length = piece(text), width = aw_utf8_count(text, length);
        if (column > margin && column + 1 + width > WIDTH) {
            aw_buffer_append_byte(out, '\n');
            aw_buffer_append_repeat(out, ' ', column = margin);
        } else if (column > margin) {
            aw_buffer_append_byte(out, ' ');
            column++;
        }
        aw_buffer_append(out, text, length);
        column += width;
        text += length;
        if (*text == '\n') {
            aw_buffer_append_byte(out, '\n');
            aw_buffer_append_repeat(out, ' ', column = margin);
        }
        text += *text != 0;
    }
    aw_buffer_append_byte(out, '\n');
}
