CREATE TRIGGER entry_is_kept BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries of the log never change'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries of the log never change'); END;
CREATE TRIGGER entry_is_new BEFORE INSERT ON entry
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entry)
  OR EXISTS (SELECT 1 FROM entry WHERE stream = NEW.stream AND category = NEW.category AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'clash: entries of the log are added at its end, once'); END;

CREATE TRIGGER payload_is_kept BEFORE UPDATE ON entry_payload
WHEN NOT (
    NEW.position = OLD.position AND OLD.bytes IS NOT NULL AND (
        (NEW.bytes IS NULL AND NEW.salt IS NULL AND NEW.key_id IS NULL)
        OR (OLD.key_id IS NULL AND NEW.key_id IS NOT NULL AND NEW.bytes IS NOT NULL AND NEW.salt IS OLD.salt)
    )
)
BEGIN SELECT RAISE(ABORT, 'payloads of the log may only be sealed or erased'); END;
CREATE TRIGGER payload_stays BEFORE DELETE ON entry_payload
BEGIN SELECT RAISE(ABORT, 'payloads of the log may only be sealed or erased'); END;
CREATE TRIGGER payload_is_new BEFORE INSERT ON entry_payload
WHEN EXISTS (SELECT 1 FROM entry_payload WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'payloads of the log may only be sealed or erased'); END;

CREATE TRIGGER head_stays BEFORE DELETE ON log_head
BEGIN SELECT RAISE(ABORT, 'the head of the log stays'); END;

CREATE TRIGGER access_is_kept BEFORE UPDATE ON access_record
BEGIN SELECT RAISE(ABORT, 'access records never change'); END;
CREATE TRIGGER access_stays BEFORE DELETE ON access_record
BEGIN SELECT RAISE(ABORT, 'access records never change'); END;
