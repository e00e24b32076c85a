# What robots.txt allows to whom.
from urllib.robotparser import RobotFileParser

rules = RobotFileParser("http://example.com/robots.txt")
print(rules.can_fetch("any", "/"), rules.mtime())  # expect: False 0
rules.parse("""\
# a comment
User-agent: figtree
User-agent: Googlebot-Mobile
Crawl-delay: 3
Request-rate: 9/30
Allow: /tmp/open
Disallow: /tmp
Disallow: /a%3cd.html

User-agent: *
Disallow: /private/
Disallow:
Sitemap: http://example.com/map.xml
""".splitlines())
print(rules.can_fetch("figtree/1.0", "/tmp/x"), rules.can_fetch("FigTree", "http://example.com/tmp/open/x"), rules.can_fetch("figtree", "/a<d.html"))
# expect: False True False
print(rules.can_fetch("other", "/tmp"), rules.can_fetch("other", "/private/x?y"), rules.can_fetch("other", ""))  # expect: True False True
print(rules.crawl_delay("figtree"), rules.crawl_delay("other"), rules.request_rate("figtree"), rules.site_maps(), rules.mtime() > 0)
# expect: 3 None RequestRate(requests=9, seconds=30) ['http://example.com/map.xml'] True
print(rules)
# expect: User-agent: figtree
# expect: User-agent: Googlebot-Mobile
# expect: Crawl-delay: 3
# expect: Request-rate: 9/30
# expect: Allow: /tmp/open
# expect: Disallow: /tmp
# expect: Disallow: /a%3Cd.html
# expect: 
# expect: User-agent: *
# expect: Disallow: /private/
# expect: Allow: 
