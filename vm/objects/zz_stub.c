/* zz_stub.c: TEMPORARY records of number and text types, so that the program links; whoever lands the real ones deletes this file. */
#include "vm/objects/number.h"
#include "vm/objects/str.h"
void aw_str_traverse(AwHeap *, AwObject *); void aw_int_finalize(AwVM *, AwObject *);
static bool nrepr(AwVM *vm, AwValue v, AwValue *out){AwBuffer b={0}; if(aw_is_float(v)) aw_float_repr(aw_float_value(v),&b); else if(!aw_int_repr(vm,v,&b))return false; *out=aw_str_take(vm,&b); return true;}
static bool srepr(AwVM *vm, AwValue v, AwValue *out){*out=aw_str_format(vm,"'%V'",v);return true;}
static bool sstr(AwVM *vm, AwValue v, AwValue *out){(void)vm;*out=v;return true;}
static bool ncmp(AwVM *vm, AwValue a, AwValue b, AwCompare op, AwValue *out){(void)vm;*out=aw_from_bool(aw_number_compare(a,b,op));return true;}
static bool shash(AwVM *vm, AwValue a, int64_t *o){(void)vm;*o=aw_str_hash(aw_as_str(a));return true;}
static bool nhash(AwVM *vm, AwValue a, int64_t *o){(void)vm;*o=aw_int_hash(a);return true;}
AwType aw_int_type={AW_TYPE_HEADER(int),.name="int",.base_type=&aw_object_type,.flags=AW_TYPE_INT|AW_TYPE_FINALIZE,.size=sizeof(AwBig),.finalize=aw_int_finalize,.repr=nrepr,.compare=ncmp,.hash=nhash};
AwType aw_bool_type={AW_TYPE_HEADER(bool),.name="bool",.base_type=&aw_int_type,.flags=AW_TYPE_INT,.size=sizeof(AwBig),.repr=nrepr};
AwType aw_float_type={AW_TYPE_HEADER(float),.name="float",.base_type=&aw_object_type,.flags=AW_TYPE_FLOAT,.size=sizeof(AwFloat),.repr=nrepr,.compare=ncmp};
AwType aw_str_type={AW_TYPE_HEADER(str),.name="str",.base_type=&aw_object_type,.flags=AW_TYPE_STR,.size=sizeof(AwStr),.traverse=aw_str_traverse,.repr=srepr,.str=sstr,.hash=shash};
bool aw_format_spec(AwVM *vm, AwValue value, const char *spec, size_t size, AwBuffer *out){(void)vm,(void)value,(void)spec,(void)size,(void)out;return true;}
AwValue aw_bytes_new(AwVM*vm,const char*b,size_t n);
AwValue aw_bytes_new(AwVM*vm,const char*b,size_t n){return aw_str_new(vm,b,n);}
void aw_str_repr_to(AwBuffer *out, const char *bytes, size_t size){aw_buffer_append(out,bytes,size);}
AwType aw_bytes_type={AW_TYPE_HEADER(bytes),.name="bytes",.base_type=&aw_object_type,.flags=AW_TYPE_BYTES,.size=sizeof(AwStr)};
