# Escaping, and references of all kinds.
import html
from html.entities import codepoint2name, html5, name2codepoint

print(html.escape("""<a href="x">'Tom' & "Ann"</a>"""))  # expect: &lt;a href=&quot;x&quot;&gt;&#x27;Tom&#x27; &amp; &quot;Ann&quot;&lt;/a&gt;
print(html.escape("\"'", quote=False))  # expect: "'
print(html.unescape("&lt;&#60;&#x3c;&LT &notit; &amp;amp; &eacute;&eacute &bogus; &"))  # expect: <<<< ¬it; &amp; éé &bogus; &
print(ascii(html.unescape("&#128;&#0;&#xd800;&#1;&#x110000;")))  # expect: '\u20ac\ufffd\ufffd\ufffd'
print(len(html5), name2codepoint["euro"], codepoint2name[233])  # expect: 2231 8364 eacute
