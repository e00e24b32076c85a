# Finds the libraries Aw is linked with: aw_packages for all of it, aw_line_editor for the program.

find_package(PkgConfig REQUIRED)
pkg_check_modules(libuv REQUIRED IMPORTED_TARGET libuv)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(pcre2 REQUIRED IMPORTED_TARGET libpcre2-8)
# Some systems ship GMP without a .pc file.
find_library(GMP_LIBRARY gmp REQUIRED)
find_path(GMP_INCLUDE_DIR gmp.h REQUIRED)

add_library(aw_packages INTERFACE)
target_include_directories(aw_packages SYSTEM INTERFACE ${GMP_INCLUDE_DIR})
target_link_libraries(aw_packages INTERFACE
    ${GMP_LIBRARY} PkgConfig::libuv PkgConfig::utf8proc PkgConfig::pcre2 m)

pkg_check_modules(openssl REQUIRED IMPORTED_TARGET openssl)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
find_package(BZip2 REQUIRED)

add_library(aw_line_editor INTERFACE)
if(AW_LINE_EDITOR STREQUAL "readline")
    pkg_check_modules(readline REQUIRED IMPORTED_TARGET readline)
    target_link_libraries(aw_line_editor INTERFACE PkgConfig::readline)
    target_compile_definitions(aw_line_editor INTERFACE AW_LINE_EDITOR_READLINE=1)
elseif(AW_LINE_EDITOR STREQUAL "libedit")
    pkg_check_modules(libedit REQUIRED IMPORTED_TARGET libedit)
    target_link_libraries(aw_line_editor INTERFACE PkgConfig::libedit)
    target_compile_definitions(aw_line_editor INTERFACE AW_LINE_EDITOR_LIBEDIT=1)
else()
    message(FATAL_ERROR "AW_LINE_EDITOR is readline or libedit, not \"${AW_LINE_EDITOR}\"")
endif()
