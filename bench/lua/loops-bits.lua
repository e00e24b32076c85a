-- Loops: the same as bench/seq/loops-bits.aw.
local state, bits = 2463534242, 0
for _ = 1, 2000000 do
  state = state ~ ((state << 13) & 4294967295)
  state = state ~ (state >> 17)
  state = state ~ ((state << 5) & 4294967295)
  local word = state - ((state >> 1) & 1431655765)
  word = (word & 858993459) + ((word >> 2) & 858993459)
  word = (word + (word >> 4)) & 252645135
  word = word + (word >> 8)
  bits = bits + ((word + (word >> 16)) & 63)
end
print(bits .. " " .. state)
