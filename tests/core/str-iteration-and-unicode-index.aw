# Indexing deep into long texts that are not ASCII.
s = "aé€𝄞" * 1000
print(len(s), s[0], s[1], s[2], s[3], s[3999], s[2001], s[-2], s[1000:1008], len(s.encode()))
# expect: 4000 a é € 𝄞 𝄞 é € aé€𝄞aé€𝄞 10000
print(sum(1 for c in s if c == "€"), s.find("𝄞a", 2000))  # expect: 1000 2003
print(s[::1000], s[::-1][:4], s[3998:], s.rfind("a"))  # expect: aaaa 𝄞€éa €𝄞 3996
total = 0
for i in range(0, 4000, 7):
    total += ord(s[i])
print(total)  # expect: 18270252
