-- Lists: the same as bench/seq/lists-sieve.aw.
local limit = 9000000
local prime = {}
for i = 1, limit do prime[i] = true end
prime[1] = false
local i = 2
while i * i <= limit do
  if prime[i] then
    for multiple = i * i, limit, i do prime[multiple] = false end
  end
  i = i + 1
end
local count = 0
for _, flag in ipairs(prime) do
  if flag then count = count + 1 end
end
print(count)
