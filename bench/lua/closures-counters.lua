-- Closures: the same as bench/seq/closures-counters.aw.
local function counter(start, step)
  local value = start
  return function()
    value = value + step
    return value
  end
end

local function account(balance)
  local function deposit(amount)
    balance = balance + amount
    return balance
  end
  local function withdraw(amount)
    if amount > balance then return -1 end
    balance = balance - amount
    return balance
  end
  return deposit, withdraw
end

local total, refused = 0, 0
for i = 0, 15999 do
  local advance = counter(i, 2)
  for _ = 1, 400 do total = total + advance() end
end
for i = 0, 5999 do
  local deposit, withdraw = account(i)
  for _ = 1, 300 do
    deposit(5)
    if withdraw(10) < 0 then refused = refused + 1 end
  end
end
print(total .. " " .. refused)
