-- Rule 1, also where foreign keys are off: a denial belongs to an attribution that denies.
CREATE TRIGGER denial_denies AFTER INSERT ON denials
BEGIN
  SELECT RAISE(ABORT, 'denials: the attribution does not deny')
  WHERE (SELECT stance FROM attributions WHERE id = NEW.attribution_id) IS NOT 'denies';
END
