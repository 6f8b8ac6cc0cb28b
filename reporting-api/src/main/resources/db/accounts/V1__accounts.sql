-- Who may sign in, and every attempt to (kept at least six months: 网络安全法 art. 21).
CREATE TABLE account (
    name          text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 64),
    password_hash text NOT NULL,
    enabled       boolean NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL
);

CREATE TABLE sign_in (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    name    text NOT NULL,
    address text NOT NULL,
    result  text NOT NULL CHECK (result IN ('SUCCEEDED', 'FAILED', 'THROTTLED'))
);

CREATE INDEX sign_in_by_name ON sign_in (name, at);
CREATE INDEX sign_in_by_address ON sign_in (address, at);
