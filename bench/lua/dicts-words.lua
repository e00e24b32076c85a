-- Dicts: the same as bench/seq/dicts-words.aw.
local function text(count)
  local syllables = {"ba", "ko", "ri", "the", "mu", "la", "ne", "so", "ti", "wa"}
  local words, seed = {}, 42
  for _ = 1, count do
    seed = seed * 48271 % 2147483647
    local word = syllables[seed % 10 + 1]
    local length = seed % 7
    while length > 2 do
      seed = seed * 48271 % 2147483647
      word = word .. syllables[seed % 10 + 1]
      length = length - 2
    end
    words[#words + 1] = word
  end
  return words
end

local words = text(100000)
local counts = {}
for _ = 1, 80 do
  for _, word in ipairs(words) do
    counts[word] = (counts[word] or 0) + 1
  end
end
local best, sum, different = nil, 0, 0
for word, count in pairs(counts) do
  if best == nil or count > counts[best] then best = word end
  sum = sum + count
  different = different + 1
end
print(sum .. " " .. different .. " " .. best .. " " .. counts[best])
