-- Loops: the same as bench/seq/loops-bits.aw, with the bit library's signed 32-bit integers.
local band, bxor, lshift, rshift = bit.band, bit.bxor, bit.lshift, bit.rshift
local state, bits = bit.tobit(2463534242), 0
for _ = 1, 2000000 do
  state = bxor(state, lshift(state, 13))
  state = bxor(state, rshift(state, 17))
  state = bxor(state, lshift(state, 5))
  local word = state - band(rshift(state, 1), 1431655765)
  word = band(word, 858993459) + band(rshift(word, 2), 858993459)
  word = band(word + rshift(word, 4), 252645135)
  word = word + rshift(word, 8)
  bits = bits + band(word + rshift(word, 16), 63)
end
print(bits .. " " .. state % 4294967296)
