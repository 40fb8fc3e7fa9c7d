/** An attachment for what stands at the end of a list: tells when it comes near the part of the page that is in sight. */
export function nearEnd(reached: () => void): (sentinel: Element) => () => void {
  return (sentinel) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) reached();
      },
      { rootMargin: '600px 0px' },
    );
    observer.observe(sentinel);
    return () => observer.disconnect();
  };
}
