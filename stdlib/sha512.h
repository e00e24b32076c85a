/* sha512.h: the hash SHA-512. */
#ifndef AW_STDLIB_SHA512_H
#define AW_STDLIB_SHA512_H

#include <stddef.h>
#include <stdint.h>

void aw_sha512(const void *bytes, size_t size, unsigned char out[64]);

#endif
