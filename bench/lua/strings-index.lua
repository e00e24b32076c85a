-- Strings: the same as bench/seq/strings-index.aw.
local function encode(text, shift)
  local result = {}
  for i = 1, #text do
    local letter = text:sub(i, i)
    if letter >= "a" and letter <= "z" then
      letter = string.char((letter:byte() - 97 + shift) % 26 + 97)
    end
    result[#result + 1] = letter
  end
  return table.concat(result)
end

local function is_palindrome(text)
  local left, right = 1, #text
  while left < right do
    if text:sub(left, left) ~= text:sub(right, right) then return false end
    left = left + 1
    right = right - 1
  end
  return true
end

local text = ("the quick brown fox jumps over the lazy dog and runs away"):rep(4)
for shift = 1, 18000 do text = encode(text, shift % 26) end
local word = ("amanaplanacanalpanama"):rep(9)
local palindromes, same = 0, 0
for i = 0, 179999 do
  local start = i % 21
  if is_palindrome(word:sub(start + 1, start + 85 + i % 80)) then palindromes = palindromes + 1 end
  local last = #word - start
  if word:sub(start + 1, start + 4) == "plan" or word:sub(last, last) == "m" then
    same = same + 1
  end
end
print(text:sub(1, 19) .. " " .. palindromes .. " " .. same)
