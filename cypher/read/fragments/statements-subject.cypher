// Fragment: of this subject.
AND s.subjectId = $subject
