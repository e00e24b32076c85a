# What the Unicode database says of characters, in version 14.
import unicodedata

for c in "Aa1\u00bd\u00b2\u0664\u4e94(\u0301\u05d0\uff21\ud800\u0378":
    print(ascii(c), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.mirrored(c),
          unicodedata.east_asian_width(c), unicodedata.decomposition(c), unicodedata.decimal(c, None), unicodedata.digit(c, None),
          unicodedata.numeric(c, None), unicodedata.name(c, "none"))
print(unicodedata.unidata_version, unicodedata.lookup("GREEK SMALL LETTER ALPHA") == "\u03b1")
for attempt in (lambda: unicodedata.name("\n"), lambda: unicodedata.lookup("NO SUCH THING"), lambda: unicodedata.decimal("a"),
                lambda: unicodedata.digit("a"), lambda: unicodedata.numeric("a"), lambda: unicodedata.category("ab"),
                lambda: unicodedata.category(1), lambda: unicodedata.name("ab"), lambda: unicodedata.normalize("NFX", "a")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)

# output:
#| 'A' Lu L 0 0 Na  None None None LATIN CAPITAL LETTER A
#| 'a' Ll L 0 0 Na  None None None LATIN SMALL LETTER A
#| '1' Nd EN 0 0 Na  1 1 1.0 DIGIT ONE
#| '\xbd' No ON 0 0 A <fraction> 0031 2044 0032 None None 0.5 VULGAR FRACTION ONE HALF
#| '\xb2' No EN 0 0 A <super> 0032 None 2 2.0 SUPERSCRIPT TWO
#| '\u0664' Nd AN 0 0 N  4 4 4.0 ARABIC-INDIC DIGIT FOUR
#| '\u4e94' Lo L 0 0 W  None None 5.0 CJK UNIFIED IDEOGRAPH-4E94
#| '(' Ps ON 0 1 Na  None None None LEFT PARENTHESIS
#| '\u0301' Mn NSM 230 0 A  None None None COMBINING ACUTE ACCENT
#| '\u05d0' Lo R 0 0 N  None None None HEBREW LETTER ALEF
#| '\uff21' Lu L 0 0 F <wide> 0041 None None None FULLWIDTH LATIN CAPITAL LETTER A
#| '\ud800' Cs L 0 0 N  None None None none
#| '\u0378' Cn  0 0 F  None None None none
#| 14.0.0 True
#| ValueError no such name
#| KeyError "undefined character name 'NO SUCH THING'"
#| ValueError not a decimal
#| ValueError not a digit
#| ValueError not a numeric character
#| TypeError category() argument must be a unicode character, not str
#| TypeError category() argument must be a unicode character, not int
#| TypeError name() argument 1 must be a unicode character, not str
#| ValueError invalid normalization form
