"""Types of files by their names: "page.html" is text/html."""
import os
import posixpath

__all__ = [
    "knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
    "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types",
]  # fmt: skip

knownfiles = [
    "/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types",
    "/etc/apache2/mime.types", "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
    "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types",
]  # fmt: skip
inited = False
_shared = None

suffix_map = {
    ".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz",
}  # fmt: skip
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}

# TYPE SUFFIX…: the first suffix is the one that guess_extension() gives.
_TYPES = """
application/javascript .js .mjs
application/json .json
application/manifest+json .webmanifest
application/msword .doc .dot .wiz
application/n-quads .nq
application/n-triples .nt
application/octet-stream .bin .a .dll .exe .o .obj .so
application/oda .oda
application/pdf .pdf
application/pkcs7-mime .p7c
application/postscript .ps .ai .eps
application/trig .trig
application/vnd.apple.mpegurl .m3u .m3u8
application/vnd.ms-excel .xls .xlb
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz
application/wasm .wasm
application/x-bcpio .bcpio
application/x-cpio .cpio
application/x-csh .csh
application/x-dvi .dvi
application/x-gtar .gtar
application/x-hdf .hdf
application/x-hdf5 .h5
application/x-latex .latex
application/x-mif .mif
application/x-netcdf .cdf .nc
application/x-pkcs12 .p12 .pfx
application/x-pn-realaudio .ram
application/x-python-code .pyc .pyo
application/x-sh .sh
application/x-shar .shar
application/x-shockwave-flash .swf
application/x-sv4cpio .sv4cpio
application/x-sv4crc .sv4crc
application/x-tar .tar
application/x-tcl .tcl
application/x-tex .tex
application/x-texinfo .texi .texinfo
application/x-troff .roff .t .tr
application/x-troff-man .man
application/x-troff-me .me
application/x-troff-ms .ms
application/x-ustar .ustar
application/x-wais-source .src
application/xml .xsl .rdf .wsdl .xpdl
application/zip .zip
audio/3gpp .3gp .3gpp
audio/3gpp2 .3g2 .3gpp2
audio/aac .aac .adts .loas .ass
audio/basic .au .snd
audio/mpeg .mp3 .mp2
audio/opus .opus
audio/x-aiff .aif .aifc .aiff
audio/x-pn-realaudio .ra
audio/x-wav .wav
image/avif .avif
image/bmp .bmp
image/gif .gif
image/ief .ief
image/jpeg .jpg .jpe .jpeg
image/heic .heic
image/heif .heif
image/png .png
image/svg+xml .svg
image/tiff .tiff .tif
image/vnd.microsoft.icon .ico
image/x-cmu-raster .ras
image/x-portable-anymap .pnm
image/x-portable-bitmap .pbm
image/x-portable-graymap .pgm
image/x-portable-pixmap .ppm
image/x-rgb .rgb
image/x-xbitmap .xbm
image/x-xpixmap .xpm
image/x-xwindowdump .xwd
message/rfc822 .eml .mht .mhtml .nws
text/css .css
text/csv .csv
text/html .html .htm
text/n3 .n3
text/plain .txt .bat .c .h .ksh .pl .srt
text/richtext .rtx
text/tab-separated-values .tsv
text/vtt .vtt
text/x-python .py
text/x-setext .etx
text/x-sgml .sgm .sgml
text/x-vcard .vcf
text/xml .xml
video/mp4 .mp4
video/mpeg .mpeg .m1v .mpa .mpe .mpg
video/quicktime .mov .qt
video/webm .webm
video/x-msvideo .avi
video/x-sgi-movie .movie
"""
_COMMON = """application/rtf .rtf
audio/midi .midi .mid
image/jpg .jpg
image/pict .pict .pct .pic
image/webp .webp
text/xul .xul"""


def _pairs(table):
    for line in table.strip().split("\n"):
        kind, *suffixes = line.split()
        for suffix in suffixes:
            yield suffix, kind


types_map = {}
common_types = {}


class MimeTypes:
    """Tables of types; by default those that everybody knows."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_default.copy()
        self.suffix_map = _suffix_default.copy()
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for suffix, kind in _types_default.items():
            self.add_type(kind, suffix, True)
        for suffix, kind in _common_default.items():
            self.add_type(kind, suffix, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Files with that ending are of that type."""
        self.types_map[strict][ext] = type
        known = self.types_map_inv[strict].setdefault(type, [])
        if ext not in known:
            known.append(ext)

    def guess_type(self, url, strict=True):
        """Type and encoding of a file name or an address; None for what is not known."""
        import urllib.parse

        url = os.fspath(url)
        parsed = urllib.parse.urlparse(url)
        if parsed.scheme and len(parsed.scheme) > 1:
            scheme, url = parsed.scheme, url.split(":", 1)[1]
        else:
            scheme = None
        if scheme == "data":
            return self._type_of_data(url)
        base, ext = posixpath.splitext(url)
        while ext.lower() in self.suffix_map:
            base, ext = posixpath.splitext(base + self.suffix_map[ext.lower()])
        encoding = None
        if ext in self.encodings_map:
            encoding = self.encodings_map[ext]
            base, ext = posixpath.splitext(base)
        ext = ext.lower()
        kind = self.types_map[True].get(ext)
        if kind is None and not strict:
            kind = self.types_map[False].get(ext)
        return kind, encoding

    @staticmethod
    def _type_of_data(url):
        head, comma, _ = url.partition(",")
        if not comma:
            return None, None
        kind = head.partition(";")[0]
        return ("text/plain" if "=" in kind or "/" not in kind else kind), None

    def guess_all_extensions(self, type, strict=True):
        """All endings that files of that type have."""
        type = type.lower()
        found = list(self.types_map_inv[True].get(type, []))
        if not strict:
            found += [ext for ext in self.types_map_inv[False].get(type, []) if ext not in found]
        return found

    def guess_extension(self, type, strict=True):
        """One of them, or None."""
        found = self.guess_all_extensions(type, strict)
        return found[0] if found else None

    def read(self, filename, strict=True):
        """Adds the types in a file."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Adds types from lines: TYPE SUFFIX…, with comments behind #."""
        for line in fp:
            words = line.split()
            for at, word in enumerate(words):
                if word.startswith("#"):
                    del words[at:]
                    break
            if words:
                kind, *suffixes = words
                for suffix in suffixes:
                    self.add_type(kind, "." + suffix, strict)

    def read_windows_registry(self, strict=True):
        """There is none here."""


def guess_type(url, strict=True):
    """Type and encoding of a file name or an address."""
    return _tables().guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    """All endings that files of that type have."""
    return _tables().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """One ending that files of that type have, or None."""
    return _tables().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Files with that ending are of that type."""
    return _tables().add_type(type, ext, strict)


def _tables():
    if _shared is None:
        init()
    return _shared


def init(files=None):
    """Reads the system's lists of types, or others; begins anew."""
    global inited, _shared, suffix_map, encodings_map, types_map, common_types
    inited = True
    if files is None or _shared is None:
        tables = MimeTypes()
        files = knownfiles + list(files or ())
    else:
        tables = _shared
    for name in files:
        if os.path.isfile(name):
            tables.read(name)
    encodings_map = tables.encodings_map
    suffix_map = tables.suffix_map
    types_map = tables.types_map[True]
    common_types = tables.types_map[False]
    _shared = tables


def read_mime_types(file):
    """The types in a file as a dict; None if it cannot be read."""
    try:
        with open(file, encoding="utf-8") as lines:
            tables = MimeTypes()
            tables.readfp(lines, True)
            return tables.types_map[True]
    except OSError:
        return None


_encodings_default = encodings_map.copy()
_suffix_default = suffix_map.copy()
_types_default = types_map = dict(_pairs(_TYPES))
_common_default = common_types = dict(_pairs(_COMMON))
