/* ssl_inside.h: what the files of module _ssl say to each other. */
#ifndef AW_STDLIB_LOADED_SSL_INSIDE_H
#define AW_STDLIB_LOADED_SSL_INSIDE_H

#include "vm/objects/function.h"

#include <openssl/ssl.h>

/* OpenSSL's side of a context; NULL: TypeError. */
SSL_CTX *aw_ssl_context(AwVM *vm, AwValue context) AW_MUST_CHECK;
/* A certificate as getpeercert() shows it: a dict, or (binary) its bytes in DER. */
bool aw_ssl_certificate(AwVM *vm, X509 *certificate, bool binary, AwValue *out) AW_MUST_CHECK;

/* ssl_settings.c; of module _ssl */
extern const AwNativeDef aw_ssl_settings_functions[];

#endif
