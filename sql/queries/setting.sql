-- Settings: see src/core/setting.h.

-- setting_find(name: text) -> one
SELECT id, value FROM setting WHERE name = :name;

-- setting_write(name: text, value: text) -> run
INSERT INTO setting (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
