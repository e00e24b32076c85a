/* ssl_certificate.c: module _ssl: certificates as dicts. */
#include "stdlib/loaded/ssl_inside.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/dict.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <openssl/x509v3.h>

static bool bio_text(AwVM *vm, BIO *bio, AwValue *out)
{
    char *data;
    long size = BIO_get_mem_data(bio, &data);
    *out = aw_str_new(vm, data, (size_t)size);
    BIO_free(bio);
    return *out != AW_UNSET;
}

static bool time_text(AwVM *vm, const ASN1_TIME *time, AwValue *out)
{
    BIO *bio = BIO_new(BIO_s_mem());
    ASN1_TIME_print(bio, time);
    return bio_text(vm, bio, out);
}

static bool asn1_text(AwVM *vm, const ASN1_STRING *text, AwValue *out)
{
    unsigned char *data;
    int size = ASN1_STRING_to_UTF8(&data, text);
    if (size < 0)
        return (*out = aw_str_from(vm, "")) != AW_UNSET;
    *out = aw_str_new(vm, (const char *)data, (size_t)size);
    OPENSSL_free(data);
    return *out != AW_UNSET;
}

/* (((type, value),), …): CPython's form of a name. */
static bool name_tuple(AwVM *vm, X509_NAME *name, AwValue *out)
{
    AwValue list = aw_list_new(vm, NULL, 0), value;
    if (!list)
        return false;
    for (int i = 0; i < X509_NAME_entry_count(name); i++) {
        X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, i);
        const char *kind = OBJ_nid2ln(OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry)));
        AwValue key = aw_str_from(vm, kind);
        if (!key || !asn1_text(vm, X509_NAME_ENTRY_get_data(entry), &value))
            return false;
        AwValue pair = aw_tuple_pair(vm, key, value);
        AwValue set = pair ? aw_tuple_new(vm, &pair, 1) : AW_UNSET;
        if (!set || !aw_list_append(vm, list, set))
            return false;
    }
    return (*out = aw_tuple_new(vm, aw_as_list(list)->items, aw_as_list(list)->count)) != AW_UNSET;
}

static bool general_name(AwVM *vm, GENERAL_NAME *name, AwValue *out)
{
    const char *kind = name->type == GEN_DNS     ? "DNS"
                       : name->type == GEN_IPADD ? "IP Address"
                       : name->type == GEN_EMAIL ? "email"
                       : name->type == GEN_URI   ? "URI"
                                                 : "othername";
    AwValue key = aw_str_from(vm, kind), value;
    if (!key)
        return false;
    if (name->type == GEN_IPADD) {
        const unsigned char *ip = ASN1_STRING_get0_data(name->d.iPAddress);
        char text[64];
        if (ASN1_STRING_length(name->d.iPAddress) == 4)
            snprintf(text, sizeof text, "%d.%d.%d.%d", ip[0], ip[1], ip[2], ip[3]);
        else
            snprintf(text, sizeof text, "%X:%X:%X:%X:%X:%X:%X:%X", ip[0] << 8 | ip[1],
                     ip[2] << 8 | ip[3], ip[4] << 8 | ip[5], ip[6] << 8 | ip[7], ip[8] << 8 | ip[9],
                     ip[10] << 8 | ip[11], ip[12] << 8 | ip[13], ip[14] << 8 | ip[15]);
        value = aw_str_from(vm, text);
    } else if (name->type == GEN_DNS || name->type == GEN_EMAIL || name->type == GEN_URI) {
        if (!asn1_text(vm, name->d.ia5, &value))
            return false;
    } else {
        value = aw_str_from(vm, "<unsupported>");
    }
    return value && (*out = aw_tuple_pair(vm, key, value));
}

static bool alternative_names(AwVM *vm, X509 *certificate, AwDict *dict)
{
    GENERAL_NAMES *names = X509_get_ext_d2i(certificate, NID_subject_alt_name, NULL, NULL);
    AwValue list = aw_list_new(vm, NULL, 0), item;
    bool ok = list != AW_UNSET;
    for (int i = 0; ok && i < sk_GENERAL_NAME_num(names); i++)
        ok = general_name(vm, sk_GENERAL_NAME_value(names, i), &item) &&
             aw_list_append(vm, list, item);
    bool any = sk_GENERAL_NAME_num(names) > 0;
    GENERAL_NAMES_free(names);
    if (!ok || !any)
        return ok;
    AwValue tuple = aw_tuple_new(vm, aw_as_list(list)->items, aw_as_list(list)->count);
    return tuple && aw_dict_set_text(vm, dict, "subjectAltName", tuple);
}

static bool append_uri(AwVM *vm, AwValue list, const GENERAL_NAME *name)
{
    if (name->type != GEN_URI)
        return true;
    const ASN1_IA5STRING *uri = name->d.uniformResourceIdentifier;
    AwValue text =
        aw_str_new(vm, (const char *)ASN1_STRING_get0_data(uri), (size_t)ASN1_STRING_length(uri));
    return text && aw_list_append(vm, list, text);
}

/* Sets dict[key] to a tuple of the list's items, if there are any. */
static bool set_uris(AwVM *vm, AwDict *dict, const char *key, AwValue list)
{
    AwValue tuple = aw_tuple_from(vm, list);
    return tuple && (aw_as_tuple(tuple)->count == 0 || aw_dict_set_text(vm, dict, key, tuple));
}

/* Where one asks about it, and where its issuer's certificate is. */
static bool access_uris(AwVM *vm, X509 *certificate, AwDict *dict)
{
    AUTHORITY_INFO_ACCESS *info = X509_get_ext_d2i(certificate, NID_info_access, NULL, NULL);
    AwValue ask = aw_list_new(vm, NULL, 0), issuers = aw_list_new(vm, NULL, 0);
    bool ok = ask && issuers;
    for (int i = 0; ok && i < sk_ACCESS_DESCRIPTION_num(info); i++) {
        const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(info, i);
        int method = OBJ_obj2nid(access->method);
        if (method == NID_ad_OCSP || method == NID_ad_ca_issuers)
            ok = append_uri(vm, method == NID_ad_OCSP ? ask : issuers, access->location);
    }
    AUTHORITY_INFO_ACCESS_free(info);
    return ok && set_uris(vm, dict, "OCSP", ask) && set_uris(vm, dict, "caIssuers", issuers);
}

/* Where the lists of certificates that were called back are. */
static bool revocation_uris(AwVM *vm, X509 *certificate, AwDict *dict)
{
    CRL_DIST_POINTS *points =
        X509_get_ext_d2i(certificate, NID_crl_distribution_points, NULL, NULL);
    AwValue list = aw_list_new(vm, NULL, 0);
    bool ok = list != AW_UNSET;
    for (int i = 0; ok && i < sk_DIST_POINT_num(points); i++) {
        const DIST_POINT *point = sk_DIST_POINT_value(points, i);
        if (!point->distpoint || point->distpoint->type != 0)
            continue;
        const GENERAL_NAMES *names = point->distpoint->name.fullname;
        for (int j = 0; ok && j < sk_GENERAL_NAME_num(names); j++)
            ok = append_uri(vm, list, sk_GENERAL_NAME_value(names, j));
    }
    CRL_DIST_POINTS_free(points);
    return ok && set_uris(vm, dict, "crlDistributionPoints", list);
}

static bool certificate_dict(AwVM *vm, X509 *certificate, AwValue *out)
{
    AwDict *dict = aw_dict_new(vm);
    AwValue subject, issuer, serial, before, after;
    if (!dict || !name_tuple(vm, X509_get_subject_name(certificate), &subject) ||
        !name_tuple(vm, X509_get_issuer_name(certificate), &issuer))
        return false;
    BIO *bio = BIO_new(BIO_s_mem());
    i2a_ASN1_INTEGER(bio, X509_get_serialNumber(certificate));
    *out = aw_from_object(dict);
    return bio_text(vm, bio, &serial) && time_text(vm, X509_get0_notBefore(certificate), &before) &&
           time_text(vm, X509_get0_notAfter(certificate), &after) &&
           aw_dict_set_text(vm, dict, "subject", subject) &&
           aw_dict_set_text(vm, dict, "issuer", issuer) &&
           aw_dict_set_text(vm, dict, "version", aw_from_int(X509_get_version(certificate) + 1)) &&
           aw_dict_set_text(vm, dict, "serialNumber", serial) &&
           aw_dict_set_text(vm, dict, "notBefore", before) &&
           aw_dict_set_text(vm, dict, "notAfter", after) &&
           alternative_names(vm, certificate, dict) && access_uris(vm, certificate, dict) &&
           revocation_uris(vm, certificate, dict);
}

bool aw_ssl_certificate(AwVM *vm, X509 *certificate, bool binary, AwValue *out)
{
    if (!binary)
        return certificate_dict(vm, certificate, out);
    unsigned char *data = NULL;
    int size = i2d_X509(certificate, &data);
    *out = aw_bytes_new(vm, (const char *)data, (size_t)(size < 0 ? 0 : size));
    OPENSSL_free(data);
    return *out != AW_UNSET;
}
