/** Faults of the library in the words of the interface. */
import { t } from '../../text/strings.ts';
import type { Fault } from '../../worker/operations.ts';

/** What went wrong and what to do about it, in whole sentences. */
export function sayFault(fault: Fault): string {
  const { faults } = t.library;
  switch (fault.code) {
    case 'not-started':
      return faults.notStarted(fault.reason);
    case 'silent':
      return faults.silent;
    case 'not-fetched':
      return faults.notFetched(fault.file, fault.reason);
    case 'not-json':
      return faults.notJson(fault.file);
    case 'not-a-corpus':
      return faults.notCorpus(fault.file, fault.format);
    case 'other-version':
      return faults.otherVersion(fault.file, fault.version, fault.readable);
    case 'part-missing':
      return faults.partMissing(fault.file, fault.part);
    case 'element-broken':
      return faults.elementBroken(fault.file, fault.part, fault.number);
    case 'article-twice':
      return faults.articleTwice(fault.file, fault.article);
    case 'page-missing':
      return faults.pageMissing(fault.file, fault.article);
    case 'unexpected':
      return faults.unexpected(fault.reason);
  }
}
