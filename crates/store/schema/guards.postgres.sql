CREATE FUNCTION store_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: it never changes', TG_OP, TG_TABLE_NAME;
END $$;

CREATE FUNCTION store_guard_payload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.position = OLD.position AND OLD.bytes IS NOT NULL AND (
        (NEW.bytes IS NULL AND NEW.salt IS NULL AND NEW.key_id IS NULL)
        OR (OLD.key_id IS NULL AND NEW.key_id IS NOT NULL AND NEW.bytes IS NOT NULL AND NEW.salt IS NOT DISTINCT FROM OLD.salt)
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'payloads of the log may only be sealed or erased';
END $$;

CREATE TRIGGER entry_is_kept BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION store_refuse();
CREATE TRIGGER entry_stays BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION store_refuse();
CREATE TRIGGER payload_is_kept BEFORE UPDATE ON entry_payload FOR EACH ROW EXECUTE FUNCTION store_guard_payload();
CREATE TRIGGER payload_row_stays BEFORE DELETE ON entry_payload FOR EACH ROW EXECUTE FUNCTION store_refuse();
CREATE TRIGGER payload_stays BEFORE TRUNCATE ON entry_payload FOR EACH STATEMENT EXECUTE FUNCTION store_refuse();
CREATE TRIGGER head_row_stays BEFORE DELETE ON log_head FOR EACH ROW EXECUTE FUNCTION store_refuse();
CREATE TRIGGER head_stays BEFORE TRUNCATE ON log_head FOR EACH STATEMENT EXECUTE FUNCTION store_refuse();
CREATE TRIGGER access_is_kept BEFORE UPDATE OR DELETE ON access_record FOR EACH ROW EXECUTE FUNCTION store_refuse();
CREATE TRIGGER access_stays BEFORE TRUNCATE ON access_record FOR EACH STATEMENT EXECUTE FUNCTION store_refuse();
